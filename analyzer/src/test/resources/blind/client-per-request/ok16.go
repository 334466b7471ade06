// A registry of plugins adopts the connection that a request brings up, since the plugin keeps it for all later calls.
package plugins

import (
	"net/http"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
)

// Host lives in another module and closes what it adopts.
type Host interface {
	Adopt(name string, conn *grpc.ClientConn)
}

type Admin struct{ host Host }

func NewAdmin(h Host) *Admin { return &Admin{host: h} }

func (a *Admin) Mount(mux *http.ServeMux) {
	mux.HandleFunc("PUT /plugins/{name}", a.install)
}

func (a *Admin) install(w http.ResponseWriter, r *http.Request) {
	conn, err := grpc.NewClient(r.FormValue("target"), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	a.host.Adopt(r.PathValue("name"), conn)
	w.WriteHeader(http.StatusCreated)
}
