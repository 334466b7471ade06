// The ticker is stopped by a callback of the context, on whose end the goroutine returns as well.
package certs

import (
	"context"
	"crypto/tls"
	"log"
	"sync/atomic"
	"time"
)

type Reloader struct {
	cert, key string
	current   atomic.Pointer[tls.Certificate]
}

func (r *Reloader) Watch(parent context.Context, lifetime time.Duration) {
	ctx, cancel := context.WithTimeout(parent, lifetime)
	hourly := time.NewTicker(time.Hour)
	context.AfterFunc(ctx, hourly.Stop)
	go func() {
		defer cancel()
		for {
			select {
			case <-hourly.C:
			case <-ctx.Done():
				return
			}
			c, err := tls.LoadX509KeyPair(r.cert, r.key)
			if err != nil {
				log.Printf("reload: %v", err)
				continue
			}
			r.current.Store(&c)
		}
	}()
}
