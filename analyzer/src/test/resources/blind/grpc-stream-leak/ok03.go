// An events handler returns whenever it likes, since the request's context ends the stream with the call.
package ticker

import (
	"fmt"
	"net/http"

	"google.golang.org/grpc"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/metadata"
)

func Mount(mux *http.ServeMux, conn *grpc.ClientConn) {
	client := healthpb.NewHealthClient(conn)
	mux.HandleFunc("/health-events", func(w http.ResponseWriter, r *http.Request) {
		ctx := metadata.AppendToOutgoingContext(r.Context(), "x-user", r.Header.Get("X-User"))
		stream, err := client.Watch(ctx, &healthpb.HealthCheckRequest{Service: r.FormValue("service")})
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		for i := 0; i < 10; i++ {
			resp, err := stream.Recv()
			if err != nil {
				return
			}
			if _, err := fmt.Fprintf(w, "data: %s\n\n", resp.GetStatus()); err != nil {
				return
			}
		}
	})
}
