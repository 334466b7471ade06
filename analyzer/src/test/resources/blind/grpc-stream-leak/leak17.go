// A reader wraps the stream into a cursor that no one outside of the function ever sees.
package cursor

import (
	"context"
	"errors"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

var ErrEmpty = errors.New("empty result")

type RowsClient interface {
	Scan(ctx context.Context, in *wrapperspb.StringValue, opts ...grpc.CallOption) (grpc.ServerStreamingClient[wrapperspb.StringValue], error)
}

type cursor struct {
	rows grpc.ServerStreamingClient[wrapperspb.StringValue]
	row  string
	err  error
}

func (c *cursor) next() bool {
	m, err := c.rows.Recv()
	if err != nil {
		c.err = err
		return false
	}
	c.row = m.GetValue()
	return true
}

func One(client RowsClient, query string) (string, error) {
	rows, err := client.Scan(context.Background(), wrapperspb.String(query)) // want grpc-stream-leak:"stream"
	if err != nil {
		return "", err
	}
	c := cursor{rows: rows}
	for c.next() {
		if c.row != "" {
			return c.row, nil
		}
	}
	return "", errors.Join(ErrEmpty, c.err)
}
