// A session keeps its stream in a field together with the cancel function that its Close calls.
package session

import (
	"context"
	"sync"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type ShellClient interface {
	Attach(ctx context.Context, opts ...grpc.CallOption) (grpc.BidiStreamingClient[wrapperspb.BytesValue, wrapperspb.BytesValue], error)
}

type Session struct {
	mu     sync.Mutex
	stream grpc.BidiStreamingClient[wrapperspb.BytesValue, wrapperspb.BytesValue]
	cancel context.CancelFunc
}

func Open(c ShellClient) (*Session, error) {
	ctx, cancel := context.WithCancel(context.Background())
	stream, err := c.Attach(ctx)
	if err != nil {
		cancel()
		return nil, err
	}
	return &Session{stream: stream, cancel: cancel}, nil
}

func (s *Session) Type(keys []byte) ([]byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.stream.Send(wrapperspb.Bytes(keys)); err != nil {
		return nil, err
	}
	echo, err := s.stream.Recv()
	return echo.GetValue(), err
}

func (s *Session) Close() error {
	defer s.cancel()
	return s.stream.CloseSend()
}
