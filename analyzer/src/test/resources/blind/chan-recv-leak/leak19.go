// The error channel of the group gets an error only from those that fail, and one is awaited always.
package group

type Group struct {
	errs chan error
	n    int
}

func newGroup(max int) *Group {
	return &Group{errs: make(chan error, max)}
}

func (g *Group) run(fn func() error) {
	g.n++
	go func() {
		if err := fn(); err != nil {
			g.errs <- err
		}
	}()
}

func (g *Group) wait() error {
	return <-g.errs // want chan-recv-leak:"blocks forever"
}

func Both(a, b func() error) error {
	g := newGroup(2)
	g.run(a)
	g.run(b)
	return g.wait()
}
