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
		<-ctx.Done() // want chan-recv-leak:"blocks forever"
		p.drain()
	}()
	return p
}
