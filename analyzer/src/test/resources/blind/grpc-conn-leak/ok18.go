// A helper returns only a stream, but a goroutine closes the connection once the request's context is over.
package watch

import (
	"context"
	"net/http"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

func subscribe(ctx context.Context, addr, service string) (healthpb.Health_WatchClient, error) {
	conn, err := grpc.NewClient(addr, grpc.WithTransportCredentials(insecure.NewCredentials())) // want client-per-request:"serves them all"
	if err != nil {
		return nil, err
	}
	go func() {
		<-ctx.Done()
		conn.Close()
	}()
	return healthpb.NewHealthClient(conn).Watch(ctx, &healthpb.HealthCheckRequest{Service: service})
}

func Events(addr string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithCancel(r.Context())
		defer cancel()
		stream, err := subscribe(ctx, addr, r.PathValue("service"))
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		w.Header().Set("Content-Type", "text/event-stream")
		for {
			ev, err := stream.Recv()
			if err != nil {
				return
			}
			if _, err := w.Write([]byte("data: " + ev.GetStatus().String() + "\n\n")); err != nil {
				return
			}
		}
	})
}
