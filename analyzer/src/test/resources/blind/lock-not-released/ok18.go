// The lock is taken over by the iterator, whose close gives it back, as its only users call it.
package scan

import (
	"errors"
	"sync"
)

type Table struct {
	mu   sync.RWMutex
	rows []string
}

type iterator struct {
	t   *Table
	pos int
}

func (t *Table) iterate() *iterator {
	t.mu.RLock()
	return &iterator{t: t}
}

func (it *iterator) next() (string, bool) {
	if it.pos >= len(it.t.rows) {
		return "", false
	}
	it.pos++
	return it.t.rows[it.pos-1], true
}

func (it *iterator) close() { it.t.mu.RUnlock() }

func (t *Table) Find(match func(string) bool) (string, error) {
	it := t.iterate()
	defer it.close()
	for {
		row, ok := it.next()
		if !ok {
			return "", errors.New("not found")
		}
		if match(row) {
			return row, nil
		}
	}
}

func (t *Table) Insert(row string) {
	t.mu.Lock()
	t.rows = append(t.rows, row)
	t.mu.Unlock()
}
