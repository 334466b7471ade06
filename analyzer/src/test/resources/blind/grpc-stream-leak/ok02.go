// A dump on the background context receives until the error of the stream, io.EOF included, on each of its paths.
package export

import (
	"context"
	"errors"
	"fmt"
	"io"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type TableClient interface {
	Dump(ctx context.Context, in *wrapperspb.StringValue, opts ...grpc.CallOption) (grpc.ServerStreamingClient[wrapperspb.StringValue], error)
}

func Write(c TableClient, table string, w io.Writer) (rows int, err error) {
	stream, err := c.Dump(context.Background(), wrapperspb.String(table))
	if err != nil {
		return 0, err
	}
	var writeErr error
	for {
		row, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			return rows, writeErr
		}
		if err != nil {
			return rows, fmt.Errorf("dump %s after %d rows: %w", table, rows, err)
		}
		if writeErr != nil {
			continue
		}
		if _, writeErr = fmt.Fprintln(w, row.GetValue()); writeErr == nil {
			rows++
		}
	}
}
