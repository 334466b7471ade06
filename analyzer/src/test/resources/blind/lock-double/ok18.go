// The slow branch unlocks before it calls the locking method and locks again after it.
package stats

import "sync"

type Window struct {
	mu    sync.Mutex
	vals  []float64
	limit int
	store func([]float64)
}

func (w *Window) drain() []float64 {
	w.mu.Lock()
	defer w.mu.Unlock()
	vals := w.vals
	w.vals = nil
	return vals
}

func (w *Window) Add(vals ...float64) (n int) {
	w.mu.Lock()
	for _, v := range vals {
		w.vals = append(w.vals, v)
		if len(w.vals) < w.limit {
			continue
		}
		w.mu.Unlock()
		w.store(w.drain())
		n++
		w.mu.Lock()
	}
	w.mu.Unlock()
	return n
}
