package shards

import "sync"

type Shard struct {
	mu   sync.Mutex
	size int
}

type Map struct{ shards []*Shard }

// Two loops over the same elements have as many rounds.
func (m *Map) Size() int {
	for _, s := range m.shards {
		s.mu.Lock()
	}
	size := 0
	for _, s := range m.shards {
		size += s.size
	}
	for _, s := range m.shards {
		s.mu.Unlock()
	}
	return size
}

func Equal(limit int, all ...*Shard) bool {
	for _, s := range all {
		s.mu.Lock()
	}
	defer func() {
		for _, s := range all {
			s.mu.Unlock()
		}
	}()
	for _, s := range all {
		if s.size != limit {
			return false
		}
	}
	return true
}

func unlockAll(all []*Shard) {
	for i := range all {
		all[i].mu.Unlock()
	}
}

func Grow(all []*Shard, by int) {
	for i := range all {
		all[i].mu.Lock()
	}
	defer unlockAll(all)
	for i := range all {
		all[i].size += by
	}
}

// Not on this way.
func Shrink(all []*Shard, by int) bool {
	for _, s := range all {
		s.mu.Lock() // want lock-not-released:"leaves"
	}
	if by < 0 {
		return false
	}
	for _, s := range all {
		s.size -= by
	}
	for _, s := range all {
		s.mu.Unlock()
	}
	return true
}
