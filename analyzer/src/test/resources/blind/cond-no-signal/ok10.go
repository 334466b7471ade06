// The waiter of the deadline is woken by a timer, to which the waking method is given as a value.
package deadline

import (
	"sync"
	"time"
)

type Flag struct {
	mu   sync.Mutex
	cond *sync.Cond
	set  bool
}

func New() *Flag {
	f := &Flag{}
	f.cond = sync.NewCond(&f.mu)
	return f
}

func (f *Flag) Set() {
	f.mu.Lock()
	f.set = true
	f.mu.Unlock()
	f.cond.Broadcast()
}

func (f *Flag) wake() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.cond.Broadcast()
}

func (f *Flag) Wait(max time.Duration) bool {
	end := time.Now().Add(max)
	f.mu.Lock()
	defer f.mu.Unlock()
	for !f.set && time.Now().Before(end) {
		t := time.AfterFunc(time.Until(end)+time.Millisecond, f.wake)
		f.cond.Wait()
		t.Stop()
	}
	return f.set
}
