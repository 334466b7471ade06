// A feed hands its stream to a goroutine that receives until the error, even when nobody wants the values any more.
package feed

import (
	"context"
	"sync/atomic"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type ConfigClient interface {
	Updates(ctx context.Context, in *wrapperspb.StringValue, opts ...grpc.CallOption) (grpc.ServerStreamingClient[wrapperspb.StringValue], error)
}

type Latest struct {
	value  atomic.Pointer[string]
	frozen atomic.Bool
}

func (l *Latest) Freeze() { l.frozen.Store(true) }

func (l *Latest) Get() *string { return l.value.Load() }

func Follow(c ConfigClient, name string) (*Latest, error) {
	stream, err := c.Updates(context.Background(), wrapperspb.String(name))
	if err != nil {
		return nil, err
	}
	l := new(Latest)
	go func() {
		for {
			update, err := stream.Recv()
			if err != nil {
				return
			}
			if l.frozen.Load() {
				continue
			}
			text := update.GetValue()
			l.value.Store(&text)
		}
	}()
	return l, nil
}
