// The generic memo computes in a goroutine and waits for it with the table locked.
package memo

import "sync"

type Memo[K comparable, V any] struct {
	sync.Mutex
	values  map[K]V
	compute func(K) V
}

func New[K comparable, V any](compute func(K) V) *Memo[K, V] {
	return &Memo[K, V]{values: map[K]V{}, compute: compute}
}

func (m *Memo[K, V]) Get(k K) V {
	m.Lock()
	defer m.Unlock()
	v, ok := m.values[k]
	if !ok {
		done := make(chan V, 1)
		go func() {
			fresh := m.compute(k)
			m.Lock()
			m.values[k] = fresh
			m.Unlock()
			done <- fresh
		}()
		v = <-done // want lock-chan-deadlock:"lock"
	}
	return v
}
