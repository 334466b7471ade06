// An order consumer dials the shipping service within a literal that it calls for each message.
package shipping

import (
	"context"
	"log"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/emptypb"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type Message struct {
	OrderID string
	Ack     func()
}

type Consumer struct {
	target string
	opts   []grpc.DialOption
}

func NewConsumer(target string, opts ...grpc.DialOption) *Consumer {
	return &Consumer{target: target, opts: opts}
}

func (c *Consumer) Consume(ctx context.Context, in <-chan Message) error {
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case m, ok := <-in:
			if !ok {
				return nil
			}
			err := func() error {
				conn, err := grpc.NewClient(c.target, c.opts...) // want client-per-request:"."
				if err != nil {
					return err
				}
				defer conn.Close()
				return conn.Invoke(ctx, "/shipping.v1.Shipping/Book", wrapperspb.String(m.OrderID), new(emptypb.Empty))
			}()
			if err != nil {
				log.Printf("order %s: %v", m.OrderID, err)
				continue
			}
			m.Ack()
		}
	}
}
