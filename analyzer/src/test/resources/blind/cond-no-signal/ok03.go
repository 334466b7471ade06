// The signal may come before the wait, which then finds its condition true.
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
	if addr == "" {
		addr = ":0"
	}
	n := &node{}
	n.up = sync.NewCond(&n.mu)
	go n.listen(addr)
	log.Printf("waiting for %s", addr)
	n.mu.Lock()
	defer n.mu.Unlock()
	for n.addr == "" {
		n.up.Wait()
	}
	return n.addr
}
