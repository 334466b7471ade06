// A broker sends each opened stream over a channel to one worker that receives from it until its error.
package broker

import (
	"context"
	"sync"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type SourceClient interface {
	Records(ctx context.Context, in *wrapperspb.Int32Value, opts ...grpc.CallOption) (grpc.ServerStreamingClient[wrapperspb.BytesValue], error)
}

type records = grpc.ServerStreamingClient[wrapperspb.BytesValue]

func Consume(c SourceClient, partitions int32, handle func([]byte)) error {
	open := make(chan records)
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		for stream := range open {
			for {
				rec, err := stream.Recv()
				if err != nil {
					break
				}
				handle(rec.GetValue())
			}
		}
	}()
	defer wg.Wait()
	defer close(open)
	for p := int32(0); p < partitions; p++ {
		stream, err := c.Records(context.Background(), wrapperspb.Int32(p))
		if err != nil {
			return err
		}
		open <- stream
	}
	return nil
}
