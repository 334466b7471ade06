// An events endpoint cuts the request's cancellation off from the stream's context and returns when the browser is gone.
package sse

import (
	"context"
	"fmt"
	"net/http"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

type AuctionClient interface {
	Bids(ctx context.Context, in *wrapperspb.StringValue, opts ...grpc.CallOption) (grpc.ServerStreamingClient[wrapperspb.Int64Value], error)
}

type handler struct{ auctions AuctionClient }

func Mount(mux *http.ServeMux, c AuctionClient) { mux.Handle("GET /bids/{lot}", handler{c}) }

func (h handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ctx := context.WithoutCancel(r.Context())
	bids, err := h.auctions.Bids(ctx, wrapperspb.String(r.PathValue("lot"))) // want grpc-stream-leak:"stream"
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	for {
		bid, err := bids.Recv()
		if err != nil {
			return
		}
		if _, err := fmt.Fprintf(w, "data: %d\n\n", bid.GetValue()); err != nil {
			return
		}
		http.NewResponseController(w).Flush()
		if r.Context().Err() != nil {
			return
		}
	}
}
