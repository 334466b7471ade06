// A server makes one access log in main, which is in use until the process ends and needs no way out.
package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
	"sync"
)

type accessLog struct {
	mu   sync.Mutex
	file *os.File
	next http.Handler
}

func newAccessLog(path string, next http.Handler) (*accessLog, error) {
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o640)
	if err != nil {
		return nil, err
	}
	return &accessLog{file: f, next: next}, nil
}

func (a *accessLog) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	a.mu.Lock()
	fmt.Fprintln(a.file, r.RemoteAddr, r.Method, r.URL.Path)
	a.mu.Unlock()
	a.next.ServeHTTP(w, r)
}

func main() {
	h, err := newAccessLog("access.log", http.FileServer(http.Dir("public")))
	if err != nil {
		log.Fatal(err)
	}
	log.Fatal(http.ListenAndServe(":8080", h))
}
