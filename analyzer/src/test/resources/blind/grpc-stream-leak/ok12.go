// An interceptor wraps the stream that it opens and returns it to the call that wanted it.
package tracing

import (
	"context"
	"log"
	"sync/atomic"

	"google.golang.org/grpc"
)

type counted struct {
	grpc.ClientStream
	method string
	in     atomic.Int64
}

func (c *counted) RecvMsg(m any) error {
	err := c.ClientStream.RecvMsg(m)
	if err != nil {
		log.Printf("%s: %d messages, then %v", c.method, c.in.Load(), err)
		return err
	}
	c.in.Add(1)
	return nil
}

type Conn struct{ *grpc.ClientConn }

func (c Conn) NewStream(ctx context.Context, desc *grpc.StreamDesc, method string, opts ...grpc.CallOption) (grpc.ClientStream, error) {
	stream, err := c.ClientConn.NewStream(ctx, desc, method, opts...)
	if err != nil {
		return nil, err
	}
	return &counted{ClientStream: stream, method: method}, nil
}
