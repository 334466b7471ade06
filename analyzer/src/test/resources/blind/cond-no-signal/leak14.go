// The predicate of the helper never becomes visible to it, as the update does not broadcast.
package phase

import "sync"

type Phase int

const (
	Starting Phase = iota
	Running
	Stopped
)

type Machine struct {
	mu   sync.Mutex
	cond *sync.Cond
	now  Phase
	seen []Phase
}

func New() *Machine {
	m := &Machine{}
	m.cond = sync.NewCond(&m.mu)
	return m
}

func (m *Machine) waitFor(ok func(Phase) bool) Phase {
	m.mu.Lock()
	defer m.mu.Unlock()
	for !ok(m.now) {
		m.cond.Wait() // want cond-no-signal:"Signal"
	}
	return m.now
}

func (m *Machine) update(fn func(Phase) Phase) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.now = fn(m.now)
	m.seen = append(m.seen, m.now)
}

func (m *Machine) Advance() {
	m.update(func(p Phase) Phase { return p + 1 })
}

func (m *Machine) WaitStopped() Phase {
	return m.waitFor(func(p Phase) bool { return p >= Stopped })
}
