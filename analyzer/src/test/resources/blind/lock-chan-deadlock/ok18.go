// The waiter and those it waits for share a read lock that nobody takes for writing.
package lookup

import "sync"

type Table struct {
	mu   sync.RWMutex
	rows map[string]int
}

func New(rows map[string]int) *Table { return &Table{rows: rows} }

func (t *Table) get(key string) int {
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.rows[key]
}

func (t *Table) Sum(keys []string) (sum int) {
	t.mu.RLock()
	defer t.mu.RUnlock()
	parts := make(chan int, len(keys))
	for _, k := range keys {
		go func() { parts <- t.get(k) }()
	}
	for range keys {
		sum += <-parts
	}
	return sum
}
