// An application keeps its server in a field, serves in one method and stops in another.
package app

import (
	"context"
	"net"

	"google.golang.org/grpc"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

type App struct {
	server *grpc.Server
	health *health.Server
}

func New() *App {
	a := &App{health: health.NewServer()}
	a.server = grpc.NewServer() // want grpc-server-keepalive:"idle|keepalive"
	healthpb.RegisterHealthServer(a.server, a.health)
	return a
}

func (a *App) Run(ctx context.Context, lis net.Listener) error {
	stop := context.AfterFunc(ctx, a.shutdown)
	defer stop()
	a.health.SetServingStatus("", healthpb.HealthCheckResponse_SERVING)
	return a.server.Serve(lis)
}

func (a *App) shutdown() {
	a.health.Shutdown()
	a.server.GracefulStop()
}
