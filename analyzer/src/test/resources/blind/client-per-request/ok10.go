// A pool fills a channel with a few connections at start-up, and each request borrows one of them.
package connpool

import (
	"context"
	"net/http"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/emptypb"
)

type Pool struct{ free chan *grpc.ClientConn }

func New(target string, size int, opts ...grpc.DialOption) (*Pool, error) {
	p := &Pool{free: make(chan *grpc.ClientConn, size)}
	for i := 0; i < size; i++ {
		conn, err := grpc.NewClient(target, opts...)
		if err != nil {
			p.Close()
			return nil, err
		}
		p.free <- conn
	}
	return p, nil
}

func (p *Pool) Close() {
	close(p.free)
	for conn := range p.free {
		conn.Close()
	}
}

func (p *Pool) call(ctx context.Context, method string) error {
	conn := <-p.free
	defer func() { p.free <- conn }()
	return conn.Invoke(ctx, method, &emptypb.Empty{}, &emptypb.Empty{})
}

func (p *Pool) Mount(mux *http.ServeMux) {
	mux.HandleFunc("POST /flush", func(w http.ResponseWriter, r *http.Request) {
		if err := p.call(r.Context(), "/cache.v1.Cache/Flush"); err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
		}
	})
}
