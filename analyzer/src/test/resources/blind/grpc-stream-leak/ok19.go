// A bank feed ends the process on a message that must not be, and receives to the error otherwise.
package bank

import (
	"context"
	"errors"
	"io"
	"log"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type LedgerClient interface {
	Entries(ctx context.Context, in *wrapperspb.StringValue, opts ...grpc.CallOption) (grpc.ServerStreamingClient[wrapperspb.Int64Value], error)
}

func Balance(c LedgerClient, account string) (sum int64, err error) {
	stream, err := c.Entries(context.Background(), wrapperspb.String(account))
	if err != nil {
		return 0, err
	}
	for {
		e, err := stream.Recv()
		switch {
		case errors.Is(err, io.EOF):
			return sum, nil
		case err != nil:
			return sum, err
		case e.GetValue() == 0:
			log.Fatalf("ledger of %s is corrupt", account)
		}
		sum += e.GetValue()
	}
}
