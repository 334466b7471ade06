// The group is only a counter that nobody waits for.
package hooks

import "sync"

type Hooks struct {
	running sync.WaitGroup
	mu      sync.Mutex
	hooks   []func() error
	failed  int
}

func (h *Hooks) Add(fn func() error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.hooks = append(h.hooks, fn)
}

func (h *Hooks) Fire() {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, fn := range h.hooks {
		h.running.Add(1)
		go func() {
			if err := fn(); err != nil {
				h.mu.Lock()
				h.failed++
				h.mu.Unlock()
				return
			}
			h.running.Done()
		}()
	}
}
