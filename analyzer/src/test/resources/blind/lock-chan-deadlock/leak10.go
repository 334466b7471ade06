// The initialisation closes the ready channel after it took the lock of the one who waits for it.
package lazy

import "sync"

type Model struct {
	mu      sync.Mutex
	weights []float64
	ready   chan struct{}
	read    func() []float64
}

func New(read func() []float64) *Model {
	return &Model{read: read}
}

func (m *Model) warm(ready chan struct{}) {
	defer close(ready)
	w := m.read()
	m.mu.Lock()
	m.weights = w
	m.mu.Unlock()
}

func (m *Model) Predict(x float64) (y float64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.ready == nil {
		m.ready = make(chan struct{})
		go m.warm(m.ready)
	}
	<-m.ready // want lock-chan-deadlock:"lock"
	for _, w := range m.weights {
		y = y*x + w
	}
	return y
}
