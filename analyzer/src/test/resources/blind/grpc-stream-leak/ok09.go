// A page reader breaks out of its loop and then gives the stream to a helper that receives to the end.
package pages

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type ListClient interface {
	List(ctx context.Context, in *wrapperspb.StringValue, opts ...grpc.CallOption) (grpc.ServerStreamingClient[wrapperspb.StringValue], error)
}

func drain[T any](stream grpc.ServerStreamingClient[T]) {
	for {
		if _, err := stream.Recv(); err != nil {
			return
		}
	}
}

func Top(c ListClient, prefix string, n int) ([]string, error) {
	stream, err := c.List(context.Background(), wrapperspb.String(prefix))
	if err != nil {
		return nil, err
	}
	defer drain(stream)
	names := make([]string, 0, n)
	for len(names) < n {
		m, err := stream.Recv()
		if err != nil {
			return names, nil
		}
		if m.GetValue() == "" {
			break
		}
		names = append(names, m.GetValue())
	}
	return names, nil
}
