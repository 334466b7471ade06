// A gateway mounts its server under net/http for browsers and also serves it directly, where net/http closes nothing.
package gateway

import (
	"net"
	"net/http"
	"time"

	"google.golang.org/grpc"
)

type Gateway struct {
	rpc  *grpc.Server
	http *http.Server
}

func New(addr string, register func(*grpc.Server)) *Gateway {
	g := &Gateway{rpc: grpc.NewServer(grpc.MaxSendMsgSize(4 << 20))} // want grpc-server-keepalive:"."
	register(g.rpc)
	g.http = &http.Server{Addr: addr, IdleTimeout: time.Minute, Handler: http.HandlerFunc(g.web)}
	return g
}

func (g *Gateway) web(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("Content-Type") != "application/grpc" {
		http.Error(w, "gRPC only", http.StatusUnsupportedMediaType)
		return
	}
	g.rpc.ServeHTTP(w, r)
}

func (g *Gateway) ServeWeb(cert, key string) error { return g.http.ListenAndServeTLS(cert, key) }

func (g *Gateway) ServeDirect(lis net.Listener) error { return g.rpc.Serve(lis) }

func (g *Gateway) Stop() error {
	g.rpc.GracefulStop()
	return g.http.Close()
}
