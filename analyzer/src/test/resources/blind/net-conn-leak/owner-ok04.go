// A package-wide metrics sink is dialled once behind sync.Once and serves until the process ends.

package metrics

import (
	"fmt"
	"net"
	"net/http"
	"os"
	"sync"
	"time"
)

var (
	once sync.Once
	sink net.Conn
)

func connect() {
	addr := os.Getenv("STATSD_ADDR")
	if addr == "" {
		addr = "127.0.0.1:8125"
	}
	conn, err := net.Dial("udp", addr)
	if err != nil {
		return
	}
	sink = conn
}

func Timing(name string, d time.Duration) {
	once.Do(connect)
	if sink == nil {
		return
	}
	fmt.Fprintf(sink, "%s:%d|ms", name, d.Milliseconds())
}

func Middleware(name string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began := time.Now()
		next.ServeHTTP(w, r)
		Timing(name, time.Since(began))
	})
}
