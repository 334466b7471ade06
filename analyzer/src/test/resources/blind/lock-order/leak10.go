// A generic two-way map locks both sides, in an order that depends on the direction.
package bimap

import "sync"

type BiMap[K, V comparable] struct {
	fwdMu sync.Mutex
	fwd   map[K]V
	revMu sync.Mutex
	rev   map[V]K
}

func New[K, V comparable]() *BiMap[K, V] {
	return &BiMap[K, V]{fwd: map[K]V{}, rev: map[V]K{}}
}

func (m *BiMap[K, V]) DeleteKey(k K) {
	m.fwdMu.Lock()
	defer m.fwdMu.Unlock()
	if v, ok := m.fwd[k]; ok {
		delete(m.fwd, k)
		m.revMu.Lock() // want lock-order:"order"
		defer m.revMu.Unlock()
		delete(m.rev, v)
	}
}

func (m *BiMap[K, V]) DeleteValue(v V) {
	m.revMu.Lock()
	defer m.revMu.Unlock()
	if k, ok := m.rev[v]; ok {
		delete(m.rev, v)
		m.fwdMu.Lock()
		defer m.fwdMu.Unlock()
		delete(m.fwd, k)
	}
}
