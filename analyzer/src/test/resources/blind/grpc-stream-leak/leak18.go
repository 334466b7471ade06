// An order tracker validates its argument only after the stream has been opened.
package tracking

import (
	"context"
	"errors"
	"io"
	"strings"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

var errNumber = errors.New("not a tracking number")

type TrackClient interface {
	Events(ctx context.Context, opts ...grpc.CallOption) (grpc.BidiStreamingClient[wrapperspb.StringValue, wrapperspb.StringValue], error)
}

func History(c TrackClient, number string) (events []string, err error) {
	stream, err := c.Events(context.Background(), grpc.WaitForReady(true)) // want grpc-stream-leak:"stream"
	if err != nil {
		return nil, err
	}
	number = strings.TrimSpace(number)
	if len(number) != 20 {
		return nil, errNumber
	}
	if err := stream.Send(wrapperspb.String(number)); err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	_ = stream.CloseSend()
	for {
		e, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			return events, nil
		}
		if err != nil {
			return events, err
		}
		events = append(events, e.GetValue())
	}
}
