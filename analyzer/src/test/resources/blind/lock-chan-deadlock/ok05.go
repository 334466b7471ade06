// The wait under the lock ends with the timeout at the latest.
package probe

import (
	"context"
	"sync"
	"time"
)

type Prober struct {
	mu   sync.Mutex
	good int
	ping func() bool
}

func (p *Prober) Check(ctx context.Context) (n int, err error) {
	ctx, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	p.mu.Lock()
	defer p.mu.Unlock()
	result := make(chan int, 1)
	go func() {
		ok := p.ping()
		p.mu.Lock()
		if ok {
			p.good++
		}
		n := p.good
		p.mu.Unlock()
		result <- n
	}()
	select {
	case n = <-result:
		return n, nil
	case <-ctx.Done():
		return p.good, ctx.Err()
	}
}
