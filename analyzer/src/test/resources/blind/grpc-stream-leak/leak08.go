// A status reader opens a stream per region in a loop and continues with the next after the first answer.
package regions

import (
	"context"
	"log"

	"google.golang.org/grpc"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

func Snapshot(conns map[string]*grpc.ClientConn) map[string]string {
	states := make(map[string]string, len(conns))
	for region, conn := range conns {
		stream, err := healthpb.NewHealthClient(conn).Watch(context.Background(), &healthpb.HealthCheckRequest{}) // want grpc-stream-leak:"stream"
		if err != nil {
			log.Printf("%s: %v", region, err)
			continue
		}
		resp, err := stream.Recv()
		if err != nil {
			states[region] = "unreachable"
			continue
		}
		states[region] = resp.GetStatus().String()
	}
	return states
}
