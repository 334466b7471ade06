// A price lookup opens a raw stream on the connection, takes the first quote and drops the stream.
package quotes

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

var quoteDesc = grpc.StreamDesc{StreamName: "Quotes", ServerStreams: true}

type Client struct {
	cc grpc.ClientConnInterface
}

func NewClient(cc grpc.ClientConnInterface) *Client { return &Client{cc: cc} }

func (c *Client) Last(symbol string) (price float64, err error) {
	stream, err := c.cc.NewStream(context.TODO(), &quoteDesc, "/market.v1.Market/Quotes") // want grpc-stream-leak:"stream"
	if err != nil {
		return 0, err
	}
	if err = stream.SendMsg(wrapperspb.String(symbol)); err != nil {
		return 0, err
	}
	if err = stream.CloseSend(); err != nil {
		return 0, err
	}
	var quote wrapperspb.DoubleValue
	if err = stream.RecvMsg(&quote); err != nil {
		return 0, err
	}
	return quote.GetValue(), nil
}
