// A mixed endpoint gives gRPC requests to its server by ServeHTTP only, and net/http owns the connections.
package mixed

import (
	"net/http"
	"strings"
	"time"

	"google.golang.org/grpc"
)

func ListenAndServeTLS(addr, cert, key string, web http.Handler, register func(*grpc.Server)) error {
	rpc := grpc.NewServer()
	register(rpc)
	server := &http.Server{
		Addr:        addr,
		IdleTimeout: 2 * time.Minute,
		Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.ProtoMajor == 2 && strings.HasPrefix(r.Header.Get("Content-Type"), "application/grpc") {
				rpc.ServeHTTP(w, r)
				return
			}
			web.ServeHTTP(w, r)
		}),
	}
	return server.ListenAndServeTLS(cert, key)
}
