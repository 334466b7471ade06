// The send under the lock goes into a buffer with room for the only message.
package once

import "sync"

type Task struct {
	mu    sync.Mutex
	state string
}

func (t *Task) Run(work func() string) string {
	finished := make(chan string, 1)
	go func() {
		s := work()
		t.mu.Lock()
		defer t.mu.Unlock()
		t.state = s
		finished <- s
	}()
	t.mu.Lock()
	before := t.state
	t.mu.Unlock()
	return before + " -> " + <-finished
}
