// A reader of a change feed opens the stream again after each marker and overwrites the one it had.
package changefeed

import (
	"context"
	"errors"
	"io"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type FeedClient interface {
	Changes(ctx context.Context, in *wrapperspb.Int64Value, opts ...grpc.CallOption) (grpc.ServerStreamingClient[wrapperspb.StringValue], error)
}

const compacted = "compacted"

func Replay(c FeedClient, apply func(string)) error {
	var seen int64
	stream, err := c.Changes(context.Background(), wrapperspb.Int64(seen)) // want grpc-stream-leak:"stream"
	for err == nil {
		var change *wrapperspb.StringValue
		if change, err = stream.Recv(); err != nil {
			break
		}
		if change.GetValue() == compacted {
			stream, err = c.Changes(context.Background(), wrapperspb.Int64(seen)) // want grpc-stream-leak:"stream"
			continue
		}
		seen++
		apply(change.GetValue())
	}
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}
