// The first lock is given up and taken again around the part that needs the other one.
package mirror

import "sync"

type Mirror struct {
	local  sync.Mutex
	have   map[string]bool
	remote sync.Mutex
	want   []string
}

func (m *Mirror) Pull() int {
	m.local.Lock()
	defer m.local.Unlock()
	n := len(m.have)

	m.local.Unlock()
	m.remote.Lock()
	want := m.want
	m.want = nil
	m.remote.Unlock()
	m.local.Lock()

	for _, w := range want {
		m.have[w] = true
	}
	return len(m.have) - n
}

func (m *Mirror) Request(name string) {
	m.remote.Lock()
	defer m.remote.Unlock()
	m.local.Lock()
	known := m.have[name]
	m.local.Unlock()
	if !known {
		m.want = append(m.want, name)
	}
}
