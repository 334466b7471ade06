package fixture

import "sync"

type mill struct {
	mu   sync.Mutex
	off  bool
	runs sync.WaitGroup
}

// start refuses once the mill is off.
func (m *mill) start(f func()) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.off {
		return false
	}
	go f()
	return true
}

// startOrBack counts off what it refuses.
func (m *mill) startOrBack(f func()) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.off {
		m.back()
		return false
	}
	go f()
	return true
}

func (m *mill) back() { m.runs.Add(-1) }

func (m *mill) Grind() {
	m.runs.Add(1) // want waitgroup-stuck:"."
	m.start(func() { defer m.runs.Done() })
}

func (m *mill) GrindBack() {
	m.runs.Add(1)
	m.startOrBack(func() { defer m.runs.Done() })
}

// GrindTwice: each call belongs to the count right before it.
func (m *mill) GrindTwice(work func()) {
	m.runs.Add(1)
	go func() {
		defer m.runs.Done()
		work()
	}()
	m.runs.Add(1) // want waitgroup-stuck:"."
	m.start(func() { defer m.runs.Done() })
}

func (m *mill) Stop() {
	m.mu.Lock()
	m.off = true
	m.mu.Unlock()
	m.runs.Wait()
}
