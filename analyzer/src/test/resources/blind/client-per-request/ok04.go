// A service dials its dependency lazily in a request, behind a nil check of the field that keeps the connection.
package lazydial

import (
	"net/http"
	"sync"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

type Status struct {
	mu   sync.Mutex
	conn *grpc.ClientConn
}

func (s *Status) connection() (*grpc.ClientConn, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.conn == nil {
		conn, err := grpc.NewClient("ledger.internal:9000", grpc.WithTransportCredentials(insecure.NewCredentials()))
		if err != nil {
			return nil, err
		}
		s.conn = conn
	}
	return s.conn, nil
}

func (s *Status) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.conn == nil {
		return nil
	}
	return s.conn.Close()
}

func (s *Status) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	conn, err := s.connection()
	if err == nil {
		_, err = healthpb.NewHealthClient(conn).Check(r.Context(), &healthpb.HealthCheckRequest{})
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusServiceUnavailable)
	}
}

func Mount(mux *http.ServeMux) *Status {
	s := new(Status)
	mux.Handle("/status", s)
	return s
}
