// A metrics pusher receives its acknowledgement only if it has sent anything at all.
package pusher

import (
	"context"
	"errors"
	"io"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/emptypb"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type SinkClient interface {
	Push(ctx context.Context, opts ...grpc.CallOption) (grpc.ClientStreamingClient[wrapperspb.DoubleValue, emptypb.Empty], error)
}

type Pusher struct {
	root context.Context
	sink SinkClient
}

func NewPusher(sink SinkClient) *Pusher {
	return &Pusher{root: context.Background(), sink: sink}
}

func (p *Pusher) Flush(samples []float64) error {
	stream, err := p.sink.Push(p.root) // want grpc-stream-leak:"stream"
	if err != nil {
		return err
	}
	sent := 0
	for _, s := range samples {
		if s != s {
			continue
		}
		if err := stream.Send(wrapperspb.Double(s)); err != nil {
			if errors.Is(err, io.EOF) {
				_, err = stream.CloseAndRecv()
			}
			return err
		}
		sent++
	}
	if sent == 0 {
		return nil
	}
	_, err = stream.CloseAndRecv()
	return err
}
