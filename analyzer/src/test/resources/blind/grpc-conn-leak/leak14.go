// The owner has a Close method, but the handler that opens one per request never calls it.
package search

import (
	"context"
	"net/http"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/protobuf/types/known/structpb"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type session struct {
	conn *grpc.ClientConn
	hits int
}

func openSession(addr string) (*session, error) {
	conn, err := grpc.NewClient(addr, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return nil, err
	}
	return &session{conn: conn}, nil
}

func (s *session) find(ctx context.Context, q string) (*structpb.ListValue, error) {
	out := new(structpb.ListValue)
	if err := s.conn.Invoke(ctx, "/search.v1.Index/Find", wrapperspb.String(q), out); err != nil {
		return nil, err
	}
	s.hits += len(out.GetValues())
	return out, nil
}

func (s *session) Close() error {
	return s.conn.Close()
}

type API struct {
	index string
}

func (a *API) Search(w http.ResponseWriter, r *http.Request) {
	s, err := openSession(a.index) // want grpc-conn-leak:"closed"
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	list, err := s.find(r.Context(), r.FormValue("q"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	b, _ := list.MarshalJSON()
	_, _ = w.Write(b)
}
