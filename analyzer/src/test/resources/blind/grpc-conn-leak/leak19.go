// A function dials and returns only the server stream, which cannot close the connection under it.
package watch

import (
	"context"
	"log"
	"net/http"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

func subscribe(ctx context.Context, addr, service string) (healthpb.Health_WatchClient, error) {
	conn, err := grpc.NewClient(addr, grpc.WithTransportCredentials(insecure.NewCredentials())) // want grpc-conn-leak:"closed"
	if err != nil {
		return nil, err
	}
	stream, err := healthpb.NewHealthClient(conn).Watch(ctx, &healthpb.HealthCheckRequest{Service: service})
	if err != nil {
		_ = conn.Close()
		return nil, err
	}
	return stream, nil
}

// Events relays health changes to an event-stream client.
func Events(addr string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		stream, err := subscribe(r.Context(), addr, r.PathValue("service"))
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		w.Header().Set("Content-Type", "text/event-stream")
		for {
			ev, err := stream.Recv()
			if err != nil {
				log.Printf("watch: %v", err)
				return
			}
			if _, err := w.Write([]byte("data: " + ev.GetStatus().String() + "\n\n")); err != nil {
				return
			}
		}
	})
}
