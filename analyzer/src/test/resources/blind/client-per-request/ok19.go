// A lazily made client is kept by sync.OnceValues in a package variable, whatever request comes first.
package pricing

import (
	"fmt"
	"net/http"
	"os"
	"sync"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

var connection = sync.OnceValues(func() (*grpc.ClientConn, error) {
	return grpc.NewClient(os.Getenv("PRICING_TARGET"), grpc.WithTransportCredentials(insecure.NewCredentials()))
})

func price(w http.ResponseWriter, r *http.Request) {
	conn, err := connection()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	var cents wrapperspb.Int64Value
	if err := conn.Invoke(r.Context(), "/pricing.v1.Pricing/Get", wrapperspb.String(r.FormValue("sku")), &cents); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	fmt.Fprintln(w, cents.GetValue())
}

func Mount(mux *http.ServeMux) { mux.HandleFunc("/price", price) }
