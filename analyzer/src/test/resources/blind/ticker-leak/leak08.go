// Changing the interval overwrites the ticker in its field without stopping it.
package poller

import (
	"sync"
	"time"
)

type Poller struct {
	mu     sync.Mutex
	ticker *time.Ticker
	fetch  func() error
}

func (p *Poller) SetInterval(d time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if d <= 0 {
		return
	}
	p.ticker = time.NewTicker(d) // miss ticker-leak: a field of an owner counts as released by it
}

func (p *Poller) Step() error {
	p.mu.Lock()
	t := p.ticker
	p.mu.Unlock()
	if t == nil {
		return nil
	}
	<-t.C
	return p.fetch()
}

func (p *Poller) Close() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ticker != nil {
		p.ticker.Stop()
	}
}
