// The embedded mutex is locked by the closing method and by the one it uses.
package conns

import (
	"errors"
	"sync"
)

type Group struct {
	sync.Mutex
	conns  map[int]func() error
	closed bool
}

func (g *Group) Drop(id int) error {
	g.Lock()
	defer g.Unlock()
	stop, ok := g.conns[id]
	if !ok {
		return errors.New("no such connection")
	}
	delete(g.conns, id)
	return stop()
}

func (g *Group) CloseAll() error {
	g.Lock()
	defer g.Unlock()
	g.closed = true
	var errs []error
	for id := range g.conns {
		errs = append(errs, g.Drop(id)) // want lock-double:"already"
	}
	return errors.Join(errs...)
}
