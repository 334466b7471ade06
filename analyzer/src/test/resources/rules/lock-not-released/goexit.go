package goexit

import (
	"runtime"
	"sync"
	"time"
)

type oven struct {
	mu   sync.RWMutex
	heat int
}

func (o *oven) temperature() int {
	o.mu.RLock()
	defer o.mu.RUnlock()
	return o.heat
}

// Ends the goroutine of whoever calls, through the deferred calls of all functions on the way.
func baked(done chan struct{}) {
	select {
	case <-done:
	case <-time.After(time.Second):
		runtime.Goexit()
	}
}

func bake() {
	o := &oven{}
	o.mu.Lock()
	defer o.mu.Unlock()
	go o.temperature()
	done := make(chan struct{})
	go close(done)
	baked(done)
}

func burn() {
	o := &oven{}
	o.mu.Lock() // want lock-not-released:"still held"
	go o.temperature()
	done := make(chan struct{})
	go close(done)
	baked(done)
	o.mu.Unlock()
}

func main() {
	go bake()
	go burn()
}
