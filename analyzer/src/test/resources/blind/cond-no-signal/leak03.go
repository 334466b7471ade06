// The goroutine may signal before the wait, which asks for no condition.
package boot

import (
	"log"
	"sync"
)

type node struct {
	mu   sync.Mutex
	up   *sync.Cond
	addr string
}

func (n *node) listen(addr string) {
	n.mu.Lock()
	n.addr = addr
	n.mu.Unlock()
	n.up.Signal()
}

func Boot(addr string) string {
	n := &node{}
	n.up = sync.NewCond(&n.mu)
	go n.listen(addr)
	log.Printf("waiting for %s", addr)
	n.mu.Lock()
	defer n.mu.Unlock()
	n.up.Wait() // want cond-no-signal:"Signal"
	return n.addr
}
