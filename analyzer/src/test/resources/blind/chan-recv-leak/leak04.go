// The shutdown hook waits for the end of a context that never ends.
package hooks

import (
	"context"
	"log"
)

type Pool struct {
	name  string
	conns []int
}

func (p *Pool) drain() {
	log.Printf("pool %s: drain %d", p.name, len(p.conns))
	p.conns = nil
}

func NewPool(name string, size int) *Pool {
	p := &Pool{name: name, conns: make([]int, size)}
	ctx := context.Background()
	go func() {
		<-ctx.Done() // miss chan-recv-leak: a goroutine that holds only what its caller gets is open to that caller
		p.drain()
	}()
	return p
}
