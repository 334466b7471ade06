// A per-request owner releases its connection in a method that the handler defers.
package profile

import (
	"context"
	"net/http"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/protobuf/types/known/structpb"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type store struct {
	conn   *grpc.ClientConn
	tenant string
}

func newStore(addr, tenant string) (*store, error) {
	conn, err := grpc.NewClient(addr, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return nil, err
	}
	return &store{conn: conn, tenant: tenant}, nil
}

func (s *store) load(ctx context.Context, id string) (*structpb.Struct, error) {
	out := &structpb.Struct{}
	err := s.conn.Invoke(ctx, "/profile.v1.Profiles/Get", wrapperspb.String(s.tenant+"/"+id), out)
	return out, err
}

func (s *store) release() {
	_ = s.conn.Close()
}

type Handler struct {
	Addr string
}

func (h Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	st, err := newStore(h.Addr, r.Header.Get("X-Tenant")) // want client-per-request:"serves them all"
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	defer st.release()
	p, err := st.load(r.Context(), r.URL.Query().Get("id"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusNotFound)
		return
	}
	body, err := p.MarshalJSON()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_, _ = w.Write(body)
}
