package work

import "sync"

type result struct {
	mu      sync.Mutex
	err     any
	waiting int
}

// finish ends the process by a panic that nobody can recover, and stays where the dump shows it.
func (r *result) finish() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.err != nil && r.waiting > 0 {
		go panic(r.err)
		select {}
	}
}

func Finish(r *result) { r.finish() }

// Stay has no such end.
func Stay(stop bool) {
	if stop {
		select {} // want chan-nil:"no cases"
	}
}
