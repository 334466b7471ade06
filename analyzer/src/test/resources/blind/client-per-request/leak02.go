// A readiness handler dials the health service of a dependency anew on each request and closes the connection again.
package readiness

import (
	"net/http"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

const inventory = "dns:///inventory.internal:9000"

func Register() {
	http.HandleFunc("/readyz", func(w http.ResponseWriter, r *http.Request) {
		conn, err := grpc.NewClient(inventory, grpc.WithTransportCredentials(insecure.NewCredentials())) // want client-per-request:"request"
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		defer conn.Close()
		resp, err := healthpb.NewHealthClient(conn).Check(r.Context(), &healthpb.HealthCheckRequest{})
		if err != nil || resp.GetStatus() != healthpb.HealthCheckResponse_SERVING {
			http.Error(w, "inventory is not ready", http.StatusServiceUnavailable)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	})
}
