// The errors are closed by the one who waits for all, and the first of them is taken if there is one.
package group

import "sync"

type group struct {
	errs chan error
	wg   sync.WaitGroup
}

func newGroup(max int) *group {
	return &group{errs: make(chan error, max)}
}

func (g *group) run(fn func() error) {
	g.wg.Add(1)
	go func() {
		defer g.wg.Done()
		if err := fn(); err != nil {
			g.errs <- err
		}
	}()
}

func (g *group) wait() error {
	g.wg.Wait()
	close(g.errs)
	return <-g.errs
}

func Both(a, b func() error) error {
	g := newGroup(2)
	g.run(a)
	g.run(b)
	return g.wait()
}
