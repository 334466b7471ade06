// Three helpers below the scheduler the clock is locked, whose callback locks the scheduler.
package sched

import "sync"

type Clock struct {
	mu    sync.Mutex
	now   int64
	ticks []func(int64)
}

func (c *Clock) Now() int64 {
	c.mu.Lock() // want lock-order:"order"
	defer c.mu.Unlock()
	return c.now
}

func (c *Clock) Advance(d int64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now += d
	for _, fn := range c.ticks {
		fn(c.now)
	}
}

type Scheduler struct {
	mu    sync.Mutex
	clock *Clock
	due   map[string]int64
}

func New() *Scheduler {
	s := &Scheduler{clock: &Clock{}, due: map[string]int64{}}
	s.clock.ticks = append(s.clock.ticks, s.fire)
	return s
}

func (s *Scheduler) fire(now int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for name, at := range s.due {
		if at <= now {
			delete(s.due, name)
		}
	}
}

func (s *Scheduler) at(d int64) int64 { return s.clock.Now() + d }

func (s *Scheduler) insert(name string, d int64) { s.due[name] = s.at(d) }

func (s *Scheduler) After(name string, d int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.insert(name, d)
}

func (s *Scheduler) Advance(d int64) { s.clock.Advance(d) }
