// One case of the switch changes the state without a broadcast, and the waiter hangs on it.
package transfer

import (
	"io"
	"log"
	"sync"
)

type transfer struct {
	mu    sync.Mutex
	moved *sync.Cond
	state string
	n     int64
}

func (t *transfer) set(state string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.state = state
	switch state {
	case "done":
		t.moved.Broadcast()
	case "failed":
		log.Print("transfer failed")
	}
}

func (t *transfer) run(dst io.Writer, src io.Reader) {
	n, err := io.Copy(dst, src)
	if err != nil {
		t.set("failed")
		return
	}
	t.mu.Lock()
	t.n = n
	t.mu.Unlock()
	t.set("done")
}

func Transfer(dst io.Writer, src io.Reader) (int64, bool) {
	t := &transfer{state: "running"}
	t.moved = sync.NewCond(&t.mu)
	go t.run(dst, src)
	t.mu.Lock()
	defer t.mu.Unlock()
	for t.state == "running" {
		t.moved.Wait() // want cond-no-signal:"Signal"
	}
	return t.n, t.state == "done"
}
