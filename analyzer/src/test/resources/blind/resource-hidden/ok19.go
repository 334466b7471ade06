// A scheduler keeps its cancel function in a field and calls it when it is told to drain.
package scheduler

import (
	"context"
	"sync"
)

type Scheduler struct {
	ctx  context.Context
	stop context.CancelFunc
	wg   sync.WaitGroup
}

func New() *Scheduler {
	s := &Scheduler{}
	s.ctx, s.stop = context.WithCancel(context.Background())
	return s
}

func (s *Scheduler) Go(f func(context.Context)) {
	s.wg.Add(1)
	go func() {
		defer s.wg.Done()
		f(s.ctx)
	}()
}

func (s *Scheduler) Drain() {
	s.stop()
	s.wg.Wait()
}
