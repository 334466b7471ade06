// A load test cancels by hand on each path and not by defer, as its loop opens one stream per round.
package loadtest

import (
	"context"
	"time"

	"google.golang.org/grpc"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

func Rounds(conn *grpc.ClientConn, n int) (latencies []time.Duration, failures int) {
	client := healthpb.NewHealthClient(conn)
	for i := 0; i < n; i++ {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		begin := time.Now()
		stream, err := client.Watch(ctx, new(healthpb.HealthCheckRequest))
		if err != nil {
			cancel()
			failures++
			continue
		}
		if _, err := stream.Recv(); err != nil {
			failures++
		} else {
			latencies = append(latencies, time.Since(begin))
		}
		cancel()
	}
	return latencies, failures
}
