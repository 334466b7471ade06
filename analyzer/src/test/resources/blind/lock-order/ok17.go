// The callback of the clock runs after its unlock, with a copy of the list.
package sched

import "sync"

type Clock struct {
	mu    sync.Mutex
	now   int64
	ticks []func(int64)
}

func (c *Clock) Now() int64 {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *Clock) step(d int64) (int64, []func(int64)) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now += d
	return c.now, c.ticks[:len(c.ticks):len(c.ticks)]
}

func (c *Clock) Advance(d int64) {
	now, ticks := c.step(d)
	for _, fn := range ticks {
		fn(now)
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

func (s *Scheduler) After(name string, d int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.due[name] = s.clock.Now() + d
}

func (s *Scheduler) Advance(d int64) { s.clock.Advance(d) }
