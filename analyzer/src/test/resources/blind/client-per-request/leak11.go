// A middleware asks an authorization service over a connection that it dials for each request it lets through.
package authz

import (
	"net/http"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/emptypb"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type Options struct {
	Target string
	Dial   []grpc.DialOption
}

func Middleware(o Options) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			conn, err := grpc.Dial(o.Target, o.Dial...) // want client-per-request:"."
			if err != nil {
				http.Error(w, "authorization is down", http.StatusServiceUnavailable)
				return
			}
			token := wrapperspb.String(r.Header.Get("Authorization"))
			err = conn.Invoke(r.Context(), "/authz.v1.Authz/Allow", token, &emptypb.Empty{})
			conn.Close()
			if err != nil {
				http.Error(w, "forbidden", http.StatusForbidden)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func Protect(o Options, app http.Handler) { http.Handle("/", Middleware(o)(app)) }
