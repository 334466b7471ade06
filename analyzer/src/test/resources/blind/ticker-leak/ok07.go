// The limiter owns its ticker in a field of an embedded struct and stops it in Close through a helper.
package limiter

import (
	"errors"
	"sync"
	"time"
)

type refill struct{ ticker *time.Ticker }

func (r *refill) halt() { r.ticker.Stop() }

type Limiter struct {
	refill
	mu     sync.Mutex
	closed bool
}

var ErrClosed = errors.New("limiter: closed")

func New(rate int) *Limiter {
	l := &Limiter{}
	l.ticker = time.NewTicker(time.Second / time.Duration(rate))
	return l
}

func (l *Limiter) Take() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return ErrClosed
	}
	<-l.ticker.C
	return nil
}

func (l *Limiter) Close() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.closed = true
	l.halt()
}
