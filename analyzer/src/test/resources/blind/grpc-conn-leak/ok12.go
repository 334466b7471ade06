// The connection is dialled once at start-up in main, never closed, and shared by all requests.
package main

import (
	"flag"
	"log"
	"net/http"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

type server struct {
	health healthpb.HealthClient
}

func newServer(backend string) (*server, error) {
	conn, err := grpc.NewClient(backend, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return nil, err
	}
	return &server{health: healthpb.NewHealthClient(conn)}, nil
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	resp, err := s.health.Check(r.Context(), &healthpb.HealthCheckRequest{Service: r.URL.Path})
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	if resp.GetStatus() != healthpb.HealthCheckResponse_SERVING {
		w.WriteHeader(http.StatusServiceUnavailable)
	}
	_, _ = w.Write([]byte(resp.GetStatus().String()))
}

func main() {
	listen := flag.String("listen", ":8080", "listen address")
	backend := flag.String("backend", "localhost:9090", "backend address")
	flag.Parse()

	srv, err := newServer(*backend)
	if err != nil {
		log.Fatal(err)
	}
	log.Fatal(http.ListenAndServe(*listen, srv))
}
