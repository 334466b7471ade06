// An upload calls CloseAndRecv on each path after the stream has been opened, a failed read included.
package upload

import (
	"bufio"
	"context"
	"io"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type LinesClient interface {
	Put(ctx context.Context, opts ...grpc.CallOption) (grpc.ClientStreamingClient[wrapperspb.StringValue, wrapperspb.Int64Value], error)
}

func Lines(ctx context.Context, c LinesClient, r io.Reader) (int64, error) {
	stream, err := c.Put(ctx)
	if err != nil {
		return 0, err
	}
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		if sc.Text() == "" {
			continue
		}
		if err := stream.Send(wrapperspb.String(sc.Text())); err != nil {
			break
		}
	}
	stored, err := stream.CloseAndRecv()
	if err != nil {
		return 0, err
	}
	return stored.GetValue(), sc.Err()
}
