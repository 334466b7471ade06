// Changing the interval resets the ticker that is there and makes one only if there is none.
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
	if p.ticker != nil {
		p.ticker.Reset(d)
		return
	}
	p.ticker = time.NewTicker(d)
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
		p.ticker = nil
	}
}
