// A subscription's goroutine leaves its receive loop when the subscriber is gone, and the stream stays.
package bus

import (
	"context"
	"log"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type BusClient interface {
	Subscribe(ctx context.Context, in *wrapperspb.StringValue, opts ...grpc.CallOption) (grpc.ServerStreamingClient[wrapperspb.BytesValue], error)
}

// Subscribe delivers the messages of a topic until gone is closed.
func Subscribe(c BusClient, topic string, gone <-chan struct{}) (<-chan []byte, error) {
	stream, err := c.Subscribe(context.Background(), wrapperspb.String(topic)) // miss grpc-stream-leak: a goroutine that gets it counts as its owner
	if err != nil {
		return nil, err
	}
	out := make(chan []byte)
	go func() {
		defer close(out)
		for {
			m, err := stream.Recv()
			if err != nil {
				log.Printf("topic %s: %v", topic, err)
				return
			}
			select {
			case out <- m.GetValue():
			case <-gone:
				return
			}
		}
	}()
	return out, nil
}
