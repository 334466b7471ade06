// The group counts a function that it does not start any more once the context has ended.
package group

import (
	"context"
	"sync"
)

type Group struct {
	ctx  context.Context
	wg   sync.WaitGroup
	once sync.Once
	err  error
}

func New(ctx context.Context) *Group { return &Group{ctx: ctx} }

func (g *Group) fail(err error) {
	g.once.Do(func() { g.err = err })
}

func (g *Group) Go(fn func(context.Context) error) {
	g.wg.Add(1)
	if err := g.ctx.Err(); err != nil {
		g.fail(err)
		return
	}
	go func() {
		defer g.wg.Done()
		if err := fn(g.ctx); err != nil {
			g.fail(err)
		}
	}()
}

func (g *Group) Wait() error {
	g.wg.Wait() // want waitgroup-stuck:"Done"
	return g.err
}
