// A sync opens a source and a sink, and the first stays open when the second cannot be opened.
package replicate

import (
	"context"
	"errors"
	"io"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type ArchiveClient interface {
	Dump(ctx context.Context, in *wrapperspb.StringValue, opts ...grpc.CallOption) (grpc.ServerStreamingClient[wrapperspb.BytesValue], error)
	Restore(ctx context.Context, opts ...grpc.CallOption) (grpc.ClientStreamingClient[wrapperspb.BytesValue, wrapperspb.Int64Value], error)
}

func Copy(from, to ArchiveClient, table string) (int64, error) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	src, err := from.Dump(context.Background(), wrapperspb.String(table)) // want grpc-stream-leak:"stream"
	if err != nil {
		return 0, err
	}
	dst, err := to.Restore(ctx)
	if err != nil {
		return 0, err
	}
	for {
		chunk, err := src.Recv()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return 0, err
		}
		if err := dst.Send(chunk); err != nil {
			return 0, err
		}
	}
	n, err := dst.CloseAndRecv()
	return n.GetValue(), err
}
