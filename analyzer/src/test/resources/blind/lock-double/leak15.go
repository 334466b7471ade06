// The reset in the background holds the lock that the snapshot of its report takes.
package usage

import (
	"log"
	"sync"
)

type Meter struct {
	mu    sync.RWMutex
	bytes map[string]int64
}

func (m *Meter) Snapshot() map[string]int64 {
	m.mu.RLock()
	defer m.mu.RUnlock()
	out := make(map[string]int64, len(m.bytes))
	for k, v := range m.bytes {
		out[k] = v
	}
	return out
}

func (m *Meter) Reset() {
	go func() {
		m.mu.Lock()
		defer m.mu.Unlock()
		old := m.Snapshot() // want lock-double:"already"
		m.bytes = make(map[string]int64)
		log.Printf("reset usage of %d users", len(old))
	}()
}
