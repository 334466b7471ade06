// A generic helper takes the first message of any stream, which is not enough for the stream that it is given.
package flags

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/structpb"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type FlagsClient interface {
	Watch(ctx context.Context, in *wrapperspb.StringValue, opts ...grpc.CallOption) (grpc.ServerStreamingClient[structpb.Struct], error)
}

func first[T any](stream grpc.ServerStreamingClient[T]) (*T, error) {
	m, err := stream.Recv()
	if err != nil {
		return nil, err
	}
	return m, nil
}

func Load(c FlagsClient, env string) (map[string]any, error) {
	stream, err := c.Watch(context.Background(), wrapperspb.String(env)) // miss grpc-stream-leak: a helper that receives counts as receiving to the end
	if err != nil {
		return nil, err
	}
	s, err := first(stream)
	if err != nil {
		return nil, err
	}
	return s.AsMap(), nil
}
