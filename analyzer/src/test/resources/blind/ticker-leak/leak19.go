// The limiter owns its ticker in a field, but none of its methods stops it.
package limiter

import (
	"errors"
	"sync"
	"time"
)

type Limiter struct {
	mu     sync.Mutex
	refill *time.Ticker
	closed bool
}

var ErrClosed = errors.New("limiter: closed")

func New(rate int) *Limiter {
	if rate <= 0 {
		rate = 1
	}
	return &Limiter{refill: time.NewTicker(time.Second / time.Duration(rate))} // want resource-hidden:"no way"
}

func (l *Limiter) Take() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return ErrClosed
	}
	<-l.refill.C
	return nil
}

func (l *Limiter) Close() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.closed = true
}
