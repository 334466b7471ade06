// A labelled break leaves both loops with the bucket locked.
package lookup

import "sync"

type bucket struct {
	mu   sync.RWMutex
	keys []string
	vals []int
}

type Table struct {
	buckets []*bucket
}

func New(n int) *Table {
	t := &Table{}
	for i := 0; i < n; i++ {
		t.buckets = append(t.buckets, &bucket{})
	}
	return t
}

func (t *Table) Find(key string) (val int, ok bool) {
search:
	for _, b := range t.buckets {
		b.mu.RLock() // want lock-not-released:"held"
		for i, k := range b.keys {
			if k == key {
				val, ok = b.vals[i], true
				break search
			}
		}
		b.mu.RUnlock()
	}
	return val, ok
}

func (t *Table) Put(i int, key string, val int) {
	b := t.buckets[i%len(t.buckets)]
	b.mu.Lock()
	defer b.mu.Unlock()
	b.keys = append(b.keys, key)
	b.vals = append(b.vals, val)
}
