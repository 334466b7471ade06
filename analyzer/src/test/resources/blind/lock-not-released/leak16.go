// The unlock asks another condition than the lock did.
package render

import (
	"strings"
	"sync"
)

type Renderer struct {
	mu    sync.Mutex
	cache map[string]string
}

func (r *Renderer) Render(src string, cached bool) string {
	if cached {
		r.mu.Lock() // want lock-not-released:"held"
		if out, ok := r.cache[src]; ok {
			r.mu.Unlock()
			return out
		}
	}
	out := strings.ToUpper(src)
	if cached && out != "" {
		r.cache[src] = out
		r.mu.Unlock()
	}
	return out
}
