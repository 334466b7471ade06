// A resolver opens its upstream socket once in main, keeps it in a package variable and uses it until the process ends.

package main

import (
	"log"
	"net"
	"net/http"
	"sync"
	"time"
)

var (
	upstreamMu sync.Mutex
	upstream   net.Conn
)

func openUpstream(addr string) error {
	conn, err := net.Dial("udp", addr)
	if err != nil {
		return err
	}
	upstream = conn
	return nil
}

func resolve(query []byte) ([]byte, error) {
	upstreamMu.Lock()
	defer upstreamMu.Unlock()
	if err := upstream.SetDeadline(time.Now().Add(2 * time.Second)); err != nil {
		return nil, err
	}
	if _, err := upstream.Write(query); err != nil {
		return nil, err
	}
	buf := make([]byte, 512)
	n, err := upstream.Read(buf)
	return buf[:n], err
}

func main() {
	if err := openUpstream("10.0.0.2:53"); err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("/dns-query", func(w http.ResponseWriter, r *http.Request) {
		answer, err := resolve([]byte(r.FormValue("dns")))
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		w.Write(answer)
	})
	log.Fatal(http.ListenAndServe(":8053", nil))
}
