// Merging locks the receiver and then another value of the same type.
package metrics

import "sync"

type Histogram struct {
	mu      sync.Mutex
	buckets map[int]int
}

func New() *Histogram { return &Histogram{buckets: map[int]int{}} }

func (h *Histogram) Observe(v int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.buckets[v/10]++
}

func (h *Histogram) Snapshot() map[int]int {
	h.mu.Lock()
	defer h.mu.Unlock()
	out := make(map[int]int, len(h.buckets))
	for k, v := range h.buckets {
		out[k] = v
	}
	return out
}

func (h *Histogram) absorb(part *Histogram) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for k, v := range part.Snapshot() {
		h.buckets[k] += v
	}
}

func Total(parts []*Histogram) map[int]int {
	sum := New()
	for _, p := range parts {
		sum.absorb(p)
	}
	return sum.Snapshot()
}
