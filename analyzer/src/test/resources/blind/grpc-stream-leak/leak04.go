// A tail command for logs stops after a number of lines, on a context that comes from a caller nobody knows.
package logtail

import (
	"context"
	"errors"
	"fmt"
	"io"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

var follow = &grpc.StreamDesc{StreamName: "Follow", ServerStreams: true}

func Head(ctx context.Context, conn *grpc.ClientConn, unit string, lines int, w io.Writer) error {
	cs, err := grpc.NewClientStream(ctx, follow, conn, "/journal.v1.Journal/Follow") // want grpc-stream-leak:"stream"
	if err != nil {
		return err
	}
	if err := errors.Join(cs.SendMsg(wrapperspb.String(unit)), cs.CloseSend()); err != nil {
		return err
	}
	for i := 0; i < lines; i++ {
		line := new(wrapperspb.StringValue)
		switch err := cs.RecvMsg(line); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
		fmt.Fprintln(w, line.GetValue())
	}
	return nil
}
