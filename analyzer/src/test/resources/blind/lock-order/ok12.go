// Each goroutine locks one parent and one child, and both kinds go from the parent down.
package orgs

import "sync"

type Unit struct {
	mu    sync.Mutex
	name  string
	heads int
	subs  []*Unit
}

func (u *Unit) Hire(n int) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.heads += n
}

func (u *Unit) Move(from, to int, n int) bool {
	u.mu.Lock()
	defer u.mu.Unlock()
	if from >= len(u.subs) || to >= len(u.subs) || from == to {
		return false
	}
	u.subs[from].Hire(-n)
	u.subs[to].Hire(n)
	return true
}

func (u *Unit) Heads() int {
	u.mu.Lock()
	defer u.mu.Unlock()
	sum := u.heads
	for _, s := range u.subs {
		sum += s.Heads()
	}
	return sum
}
