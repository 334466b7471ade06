// A reloader is started as a method value in a goroutine whose loop has no way out; only an error skips the rest of a turn.
package certs

import (
	"crypto/tls"
	"log"
	"sync/atomic"
	"time"
)

type Reloader struct {
	cert, key string
	current   atomic.Pointer[tls.Certificate]
	force     chan struct{}
}

func NewReloader(cert, key string) *Reloader {
	r := &Reloader{cert: cert, key: key, force: make(chan struct{}, 1)}
	start := r.watch
	go start()
	return r
}

func (r *Reloader) watch() {
	hourly := time.Tick(time.Hour) // miss ticker-leak: goroutines that never end are not looked for
	for {
		select {
		case <-hourly:
		case <-r.force:
		}
		c, err := tls.LoadX509KeyPair(r.cert, r.key)
		if err != nil {
			log.Printf("reload: %v", err)
			continue
		}
		r.current.Store(&c)
	}
}

func (r *Reloader) Force() { r.force <- struct{}{} }
