// The round's channel is closed and replaced, and set to nil only in a select with another case.
package rounds

import "sync"

type Rounds struct {
	mu   sync.Mutex
	next chan struct{}
	quit chan struct{}
	n    int
}

func New() *Rounds {
	return &Rounds{next: make(chan struct{}), quit: make(chan struct{})}
}

func (r *Rounds) current() chan struct{} {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.next
}

func (r *Rounds) Advance() {
	r.mu.Lock()
	defer r.mu.Unlock()
	close(r.next)
	r.next = make(chan struct{})
	r.n++
}

func (r *Rounds) Wait(once bool) int {
	next := r.current()
	seen := 0
	for {
		select {
		case <-next:
			seen++
			next = r.current()
			if once {
				next = nil
			}
		case <-r.quit:
			return seen
		}
	}
}

func (r *Rounds) Close() { close(r.quit) }
