// A wait for a serving backend leaves its loop early, but the stream's context is cancelled by a deferred call.
package boot

import (
	"context"
	"time"

	"google.golang.org/grpc"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

func Await(conn *grpc.ClientConn, service string, limit time.Duration) (bool, error) {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	stream, err := healthpb.NewHealthClient(conn).Watch(ctx, &healthpb.HealthCheckRequest{Service: service})
	if err != nil {
		return false, err
	}
	for {
		resp, err := stream.Recv()
		if err != nil {
			return false, err
		}
		switch resp.GetStatus() {
		case healthpb.HealthCheckResponse_SERVING:
			return true, nil
		case healthpb.HealthCheckResponse_SERVICE_UNKNOWN:
			return false, nil
		}
	}
}
