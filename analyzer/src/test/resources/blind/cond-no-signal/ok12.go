// The panic of the build is recovered where the broadcast is deferred as well.
package build

import (
	"log"
	"sync"
)

type result struct {
	mu       sync.Mutex
	finished *sync.Cond
	done     bool
	out      string
}

func (r *result) fill(target string) {
	defer func() {
		if e := recover(); e != nil {
			log.Printf("build %s: %v", target, e)
		}
		r.mu.Lock()
		r.done = true
		r.finished.Broadcast()
		r.mu.Unlock()
	}()
	if target == "" {
		panic("no target")
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.out = "bin/" + target
}

func Build(target string) string {
	r := &result{}
	r.finished = sync.NewCond(&r.mu)
	go r.fill(target)
	r.mu.Lock()
	defer r.mu.Unlock()
	for !r.done {
		r.finished.Wait()
	}
	return r.out
}
