// A panel's constructor starts a sampler that owns a goroutine and a ticker, and loses it on a bad layout.
package panel

import (
	"fmt"
	"time"
)

type Sampler struct {
	tick *time.Ticker
	quit chan struct{}
	Out  chan float64
}

func NewSampler(every time.Duration, read func() float64) *Sampler {
	s := &Sampler{tick: time.NewTicker(every), quit: make(chan struct{}), Out: make(chan float64, 1)}
	go func() {
		for {
			select {
			case <-s.tick.C:
				select {
				case s.Out <- read():
				default:
				}
			case <-s.quit:
				return
			}
		}
	}()
	return s
}

func (s *Sampler) Halt() {
	s.tick.Stop()
	close(s.quit)
}

type Panel struct {
	sampler    *Sampler
	cols, rows int
}

func New(layout string, read func() float64) (*Panel, error) {
	s := NewSampler(time.Second, read) // miss resource-leak: what a constructor of the tree starts is not a resource
	p := &Panel{sampler: s}
	if _, err := fmt.Sscanf(layout, "%dx%d", &p.cols, &p.rows); err != nil {
		return nil, fmt.Errorf("layout %q: %w", layout, err)
	}
	return p, nil
}

func (p *Panel) Close() { p.sampler.Halt() }
