// A deploy gate watches a service's health until it is serving once and leaves the loop with the watch still open.
package gate

import (
	"context"
	"fmt"
	"log"

	"google.golang.org/grpc"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

type Gate struct {
	client healthpb.HealthClient
}

func New(conn grpc.ClientConnInterface) *Gate {
	return &Gate{client: healthpb.NewHealthClient(conn)}
}

func (g *Gate) Await(service string) error {
	stream, err := g.client.Watch(context.Background(), &healthpb.HealthCheckRequest{Service: service}) // want grpc-stream-leak:"stream"
	if err != nil {
		return fmt.Errorf("watch %s: %w", service, err)
	}
	for {
		resp, err := stream.Recv()
		if err != nil {
			return fmt.Errorf("watch %s: %w", service, err)
		}
		if resp.GetStatus() == healthpb.HealthCheckResponse_SERVING {
			break
		}
		log.Printf("%s is %s", service, resp.GetStatus())
	}
	return nil
}
