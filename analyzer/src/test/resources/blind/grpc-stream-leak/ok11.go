// A Watch of the server side sends one answer and returns, and its stream ends with the handler.
package healthserver

import (
	"sync/atomic"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/status"
)

type Server struct {
	healthpb.UnimplementedHealthServer
	draining atomic.Bool
}

func Register(s *grpc.Server) *Server {
	h := new(Server)
	healthpb.RegisterHealthServer(s, h)
	return h
}

func (h *Server) Drain() { h.draining.Store(true) }

func (h *Server) Watch(req *healthpb.HealthCheckRequest, stream grpc.ServerStreamingServer[healthpb.HealthCheckResponse]) error {
	if req.GetService() != "" {
		return status.Error(codes.NotFound, req.GetService())
	}
	state := healthpb.HealthCheckResponse_SERVING
	if h.draining.Load() {
		state = healthpb.HealthCheckResponse_NOT_SERVING
	}
	return stream.Send(&healthpb.HealthCheckResponse{Status: state})
}
