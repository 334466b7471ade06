// Package owners hands connections to what closes them.
package owners

import (
	"log"
	"net"
	"net/http"
	"net/http/httptest"
)

type counted struct {
	net.Listener
	accepted int
}

func listen(addr string) (net.Listener, error) {
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return nil, err
	}
	return &counted{Listener: l}, nil
}

// Serve of net/http closes the listener, also one that wraps another.
func ServesInTheBackground(addr string, handler http.Handler) error {
	l, err := listen(addr)
	if err != nil {
		return err
	}
	go func() {
		if err := http.Serve(l, handler); err != nil {
			log.Print(err)
		}
	}()
	return nil
}

func Probes(addr string) error {
	l, err := listen(addr) // want net-conn-leak:"not closed"
	if err != nil {
		return err
	}
	log.Print(l.Addr())
	return nil
}

// What a library's struct holds its methods may close.
func Through(addr string, request []byte) error {
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	server := &httptest.Server{Listener: l, Config: &http.Server{}}
	server.Start()
	defer server.Close()
	return send(server.URL, request)
}

func send(url string, request []byte) error { return nil }
