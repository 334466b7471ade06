// A service registers the cancel function of a stream's context with its shutdown hooks and lets a reader return early.
package hooks

import (
	"context"
	"sync"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type EventsClient interface {
	Follow(ctx context.Context, in *wrapperspb.StringValue, opts ...grpc.CallOption) (grpc.ServerStreamingClient[wrapperspb.StringValue], error)
}

type Service struct {
	mu    sync.Mutex
	hooks []func()
	api   EventsClient
}

func New(api EventsClient) *Service { return &Service{api: api} }

func (s *Service) onStop(f func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.hooks = append(s.hooks, f)
}

func (s *Service) Stop() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, f := range s.hooks {
		f()
	}
	s.hooks = nil
}

func (s *Service) Follow(topic string, each func(string)) error {
	ctx, cancel := context.WithCancel(context.Background())
	s.onStop(cancel)
	stream, err := s.api.Follow(ctx, wrapperspb.String(topic))
	if err != nil {
		cancel()
		return err
	}
	go func() {
		defer cancel()
		for {
			e, err := stream.Recv()
			if err != nil || e.GetValue() == "end" {
				return
			}
			each(e.GetValue())
		}
	}()
	return nil
}
