// A panic on a bad transition is recovered by the caller, and the state machine stays locked.
package order

import (
	"fmt"
	"sync"
)

type Machine struct {
	mu    sync.Mutex
	state string
	next  map[string]string
}

func (m *Machine) step(event string) {
	m.mu.Lock() // want lock-not-released:"held"
	to, ok := m.next[m.state+"/"+event]
	if !ok {
		panic(fmt.Sprintf("no transition from %s for %s", m.state, event))
	}
	m.state = to
	m.mu.Unlock()
}

// Fire applies an event and turns a bad transition into an error.
func (m *Machine) Fire(event string) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("fire: %v", r)
		}
	}()
	m.step(event)
	return nil
}
