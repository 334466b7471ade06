// An admin endpoint points a package-wide metrics sink at another address and loses the socket of the previous address.

package metrics

import (
	"fmt"
	"net"
	"net/http"
	"sync"
)

var (
	mu   sync.Mutex
	sink net.Conn
)

func Register(mux *http.ServeMux) {
	mux.HandleFunc("/admin/metrics-sink", func(w http.ResponseWriter, r *http.Request) {
		if err := pointTo(r.FormValue("addr")); err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	})
}

func pointTo(addr string) error {
	conn, err := net.Dial("udp", addr) // want net-conn-leak:"."
	if err != nil {
		return err
	}
	mu.Lock()
	sink = conn
	mu.Unlock()
	return nil
}

func Count(name string, n int) {
	mu.Lock()
	defer mu.Unlock()
	if sink != nil {
		fmt.Fprintf(sink, "%s:%d|c", name, n)
	}
}

func Shutdown() {
	mu.Lock()
	defer mu.Unlock()
	if sink != nil {
		sink.Close()
		sink = nil
	}
}
