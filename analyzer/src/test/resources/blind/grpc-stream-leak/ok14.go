// A watcher opens its stream again after each failure, each time in a function with a context of its own.
package watcher

import (
	"context"
	"log"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type SecretsClient interface {
	Watch(ctx context.Context, in *wrapperspb.StringValue, opts ...grpc.CallOption) (grpc.ServerStreamingClient[wrapperspb.BytesValue], error)
}

type Watcher struct {
	Client SecretsClient
	Apply  func([]byte) error
}

func (w *Watcher) Run(ctx context.Context, name string) {
	for ctx.Err() == nil {
		if err := w.once(ctx, name); err != nil {
			log.Printf("secret %s: %v", name, err)
		}
		time.Sleep(time.Second)
	}
}

func (w *Watcher) once(ctx context.Context, name string) error {
	attempt, cancel := context.WithCancel(ctx)
	defer cancel()
	stream, err := w.Client.Watch(attempt, wrapperspb.String(name))
	if err != nil {
		return err
	}
	for {
		secret, err := stream.Recv()
		if err != nil {
			return err
		}
		if err := w.Apply(secret.GetValue()); err != nil {
			return err
		}
	}
}
