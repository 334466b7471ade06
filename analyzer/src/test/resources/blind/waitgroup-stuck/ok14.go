// The group counts only what it starts, behind the check of the context and the limit.
package group

import (
	"context"
	"sync"
)

type Group struct {
	ctx  context.Context
	wg   sync.WaitGroup
	sem  chan struct{}
	once sync.Once
	err  error
}

func New(ctx context.Context, limit int) *Group {
	return &Group{ctx: ctx, sem: make(chan struct{}, limit)}
}

func (g *Group) fail(err error) {
	g.once.Do(func() { g.err = err })
}

func (g *Group) done() {
	<-g.sem
	g.wg.Done()
}

func (g *Group) Go(fn func(context.Context) error) {
	select {
	case g.sem <- struct{}{}:
	case <-g.ctx.Done():
		g.fail(g.ctx.Err())
		return
	}
	g.wg.Add(1)
	go func() {
		defer g.done()
		if err := fn(g.ctx); err != nil {
			g.fail(err)
		}
	}()
}

func (g *Group) Wait() error {
	g.wg.Wait()
	return g.err
}
