// All stripes are locked in one loop and unlocked in another one that is deferred.
package stripes

import "sync"

type Map struct {
	locks   [8]sync.Mutex
	buckets [8]map[string]int
}

func (m *Map) lockAll() {
	for i := range m.locks {
		m.locks[i].Lock()
	}
}

func (m *Map) unlockAll() {
	for i := range m.locks {
		m.locks[i].Unlock()
	}
}

func (m *Map) Total(stop func(int) bool) int {
	m.lockAll()
	defer m.unlockAll()
	total := 0
	for _, b := range m.buckets {
		for _, n := range b {
			total += n
		}
		if stop(total) {
			return -1
		}
	}
	return total
}

func (m *Map) Set(i int, key string, n int) {
	i %= len(m.locks)
	m.locks[i].Lock()
	defer m.locks[i].Unlock()
	if m.buckets[i] == nil {
		m.buckets[i] = make(map[string]int)
	}
	m.buckets[i][key] = n
}
