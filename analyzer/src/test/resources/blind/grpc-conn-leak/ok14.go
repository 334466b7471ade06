// Connections go back into a bounded channel pool after use and are closed when the pool is full.
package search

import (
	"context"
	"net/http"

	"google.golang.org/grpc"
	"google.golang.org/grpc/connectivity"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/protobuf/types/known/structpb"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type API struct {
	index string
	idle  chan *grpc.ClientConn
}

func NewAPI(index string) *API {
	return &API{index: index, idle: make(chan *grpc.ClientConn, 8)}
}

func (a *API) acquire() (*grpc.ClientConn, error) {
	select {
	case cc := <-a.idle:
		return cc, nil
	default:
		return grpc.NewClient(a.index, grpc.WithTransportCredentials(insecure.NewCredentials()))
	}
}

func (a *API) giveBack(cc *grpc.ClientConn) {
	if cc.GetState() == connectivity.TransientFailure {
		cc.Close()
		return
	}
	select {
	case a.idle <- cc:
	default:
		cc.Close()
	}
}

func (a *API) find(ctx context.Context, q string) (*structpb.ListValue, error) {
	cc, err := a.acquire()
	if err != nil {
		return nil, err
	}
	defer a.giveBack(cc)
	out := new(structpb.ListValue)
	err = cc.Invoke(ctx, "/search.v1.Index/Find", wrapperspb.String(q), out)
	return out, err
}

func (a *API) Search(w http.ResponseWriter, r *http.Request) {
	list, err := a.find(r.Context(), r.FormValue("q"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	b, _ := list.MarshalJSON()
	_, _ = w.Write(b)
}
