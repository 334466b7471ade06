// A reader calls another reader of the same lock, and a writer may ask in between.
package routes

import "sync"

type Table struct {
	mu     sync.RWMutex
	routes map[string]string
	deflt  string
}

func (t *Table) Default() string {
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.deflt
}

func (t *Table) Lookup(host string) string {
	t.mu.RLock()
	defer t.mu.RUnlock()
	if to, ok := t.routes[host]; ok {
		return to
	}
	return t.Default() // want lock-double:"already"
}

func (t *Table) Replace(routes map[string]string, deflt string) {
	t.mu.Lock()
	t.routes, t.deflt = routes, deflt
	t.mu.Unlock()
}
