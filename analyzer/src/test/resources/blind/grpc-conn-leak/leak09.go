// One goroutine per message dials with DialContext and leaves the connection open when the stream breaks.
package relay

import (
	"context"
	"errors"
	"io"
	"log"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

type Message struct {
	Topic  string
	Target string
}

type Consumer struct {
	in chan Message
}

func (c *Consumer) Loop(ctx context.Context) {
	for {
		select {
		case m := <-c.in:
			go func() {
				if err := c.deliver(ctx, m); err != nil {
					log.Printf("deliver %s: %v", m.Topic, err)
				}
			}()
		case <-ctx.Done():
			return
		}
	}
}

func (c *Consumer) deliver(ctx context.Context, m Message) error {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	conn, err := grpc.DialContext(ctx, m.Target, grpc.WithTransportCredentials(insecure.NewCredentials()), grpc.WithBlock()) // want grpc-conn-leak:"closed"
	if err != nil {
		return err
	}
	stream, err := healthpb.NewHealthClient(conn).Watch(ctx, &healthpb.HealthCheckRequest{Service: m.Topic})
	if err != nil {
		conn.Close()
		return err
	}
	for {
		resp, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		log.Printf("%s: %s", m.Topic, resp.GetStatus())
	}
	return conn.Close()
}
