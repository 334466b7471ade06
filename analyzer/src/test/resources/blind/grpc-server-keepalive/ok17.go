// A debug port keeps its server in a field and reaches it by ServeHTTP only, through a method that a mux calls.
package debugport

import (
	"net/http"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/reflection"
)

type Port struct {
	handler *grpc.Server
	server  *http.Server
}

func New(addr string) *Port {
	p := &Port{handler: grpc.NewServer(grpc.MaxRecvMsgSize(64 << 10))}
	reflection.Register(p.handler)
	mux := http.NewServeMux()
	mux.HandleFunc("/grpc.reflection.v1.ServerReflection/", p.reflect)
	p.server = &http.Server{Addr: addr, Handler: mux, IdleTimeout: 30 * time.Second}
	return p
}

func (p *Port) reflect(w http.ResponseWriter, r *http.Request) {
	p.handler.ServeHTTP(w, r)
}

func (p *Port) ListenAndServeTLS(cert, key string) error {
	return p.server.ListenAndServeTLS(cert, key)
}

func (p *Port) Close() error { return p.server.Close() }
