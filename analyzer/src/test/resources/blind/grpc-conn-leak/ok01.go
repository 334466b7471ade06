// A handler dials per request and closes the connection in a deferred closure that also reports the close error.
package gateway

import (
	"encoding/json"
	"log"
	"net/http"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

type StatusServer struct {
	backend string
	service string
}

func (s *StatusServer) Routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/statusz", s.handleStatus)
	return mux
}

func (s *StatusServer) handleStatus(w http.ResponseWriter, r *http.Request) {
	conn, err := grpc.NewClient(s.backend, grpc.WithTransportCredentials(insecure.NewCredentials())) // want client-per-request:"serves them all"
	if err != nil {
		http.Error(w, "backend unavailable", http.StatusBadGateway)
		return
	}
	defer func() {
		if cerr := conn.Close(); cerr != nil {
			log.Printf("statusz: close: %v", cerr)
		}
	}()
	resp, err := healthpb.NewHealthClient(conn).Check(r.Context(), &healthpb.HealthCheckRequest{Service: s.service})
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(map[string]string{"status": resp.GetStatus().String()})
}
