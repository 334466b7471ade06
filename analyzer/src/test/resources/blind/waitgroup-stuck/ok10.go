// An Add of minus one takes the place of Done.
package meter

import "sync"

type Meter struct {
	active sync.WaitGroup
	mu     sync.Mutex
	served int
}

func (m *Meter) enter() (leave func()) {
	m.active.Add(1)
	return func() {
		m.mu.Lock()
		m.served++
		m.mu.Unlock()
		m.active.Add(-1)
	}
}

func (m *Meter) Serve(reqs []string, handle func(string) error) {
	for _, r := range reqs {
		leave := m.enter()
		go func() {
			defer leave()
			if err := handle(r); err != nil {
				return
			}
		}()
	}
}

func (m *Meter) Shutdown() int {
	m.active.Wait()
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.served
}
