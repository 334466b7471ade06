// Locking depends on a flag that does not change between lock and unlock.
package tree

import (
	"errors"
	"sync"
)

type Tree struct {
	mu    sync.RWMutex
	nodes map[string][]string
}

func (t *Tree) Children(path string, shared bool) ([]string, error) {
	if shared {
		t.mu.RLock()
	}
	kids, ok := t.nodes[path]
	if shared {
		t.mu.RUnlock()
	}
	if !ok {
		return nil, errors.New("no such node")
	}
	return kids, nil
}

func (t *Tree) Add(path, child string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.nodes[path] = append(t.nodes[path], child)
}
