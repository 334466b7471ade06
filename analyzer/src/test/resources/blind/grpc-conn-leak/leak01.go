// An HTTP handler method dials the backend for every request and never closes the connection.
package gateway

import (
	"encoding/json"
	"net/http"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

type StatusServer struct {
	backend string
	service string
}

func NewStatusServer(backend, service string) *StatusServer {
	return &StatusServer{backend: backend, service: service}
}

func (s *StatusServer) Routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/statusz", s.handleStatus)
	return mux
}

func (s *StatusServer) handleStatus(w http.ResponseWriter, r *http.Request) {
	conn, err := grpc.NewClient(s.backend, grpc.WithTransportCredentials(insecure.NewCredentials())) // want grpc-conn-leak:"closed"
	if err != nil {
		http.Error(w, "backend unavailable", http.StatusBadGateway)
		return
	}
	resp, err := healthpb.NewHealthClient(conn).Check(r.Context(), &healthpb.HealthCheckRequest{Service: s.service})
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(map[string]string{"status": resp.GetStatus().String()})
}
