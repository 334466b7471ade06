// An iterator is returned as a closure over the stream, together with the cancel function that ends it.
package iterate

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type UsersClient interface {
	All(ctx context.Context, in *wrapperspb.BoolValue, opts ...grpc.CallOption) (grpc.ServerStreamingClient[wrapperspb.StringValue], error)
}

func Users(ctx context.Context, c UsersClient, active bool) (next func() (string, error), stop func(), err error) {
	ctx, cancel := context.WithCancel(ctx)
	stream, err := c.All(ctx, wrapperspb.Bool(active))
	if err != nil {
		cancel()
		return nil, nil, err
	}
	next = func() (string, error) {
		u, err := stream.Recv()
		if err != nil {
			return "", err
		}
		return u.GetValue(), nil
	}
	return next, cancel, nil
}
