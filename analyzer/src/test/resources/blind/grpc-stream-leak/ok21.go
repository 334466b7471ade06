// A check of two parts sends on a stream, returns on the error of a send that is final, and closes and receives else.
package checksum

import (
	"context"
	"errors"
	"io"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type SumClient interface {
	Sum(ctx context.Context, opts ...grpc.CallOption) (grpc.ClientStreamingClient[wrapperspb.BytesValue, wrapperspb.UInt64Value], error)
}

func Of(c SumClient, parts [][]byte) (uint64, error) {
	stream, err := c.Sum(context.Background())
	if err != nil {
		return 0, err
	}
	for _, p := range parts {
		err := stream.Send(wrapperspb.Bytes(p))
		if err == nil {
			continue
		}
		if !errors.Is(err, io.EOF) {
			return 0, err
		}
		break
	}
	sum, err := stream.CloseAndRecv()
	if err != nil {
		return 0, err
	}
	return sum.GetValue(), nil
}
