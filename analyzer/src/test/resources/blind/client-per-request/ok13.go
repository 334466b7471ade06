// A reload signal replaces the shared client, which stays in an atomic pointer between the reloads.
package main

import (
	"io"
	"net/http"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"
)

var current atomic.Pointer[http.Client]

func build() *http.Client {
	return &http.Client{
		Timeout:   10 * time.Second,
		Transport: &http.Transport{Proxy: http.ProxyFromEnvironment, IdleConnTimeout: time.Minute},
	}
}

func main() {
	current.Store(build())
	hup := make(chan os.Signal, 1)
	signal.Notify(hup, syscall.SIGHUP)
	go func() {
		for range hup {
			old := current.Swap(build())
			old.CloseIdleConnections()
		}
	}()
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		resp, err := current.Load().Get("http://backend.internal" + r.URL.Path)
		if err != nil {
			http.Error(w, "backend is down", http.StatusBadGateway)
			return
		}
		defer resp.Body.Close()
		_, _ = io.Copy(w, resp.Body)
	})
	_ = http.ListenAndServe(":8080", nil)
}
