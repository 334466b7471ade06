// Package missing imports what is not there.
package missing

import (
	"context"

	"example.com/none/v3"
	. "example.com/none/dotted"
	"example.com/none/go-client"
	_ "example.com/none/effects"
	other "example.com/none/renamed"
	"partial/absent"
)

type Wrapper struct {
	*none.Client
	other.Base
	done chan struct{}
	n    int
}

func (w *Wrapper) Wait(ctx context.Context) error {
	select {
	case <-w.done:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	case v := <-w.Events():
		_ = v
	}
	w.n++
	c, err := client.Dial("a")
	if err != nil {
		return err
	}
	defer c.Close()
	out := make(chan none.Event, 1<<3)
	go func() { out <- none.Event{Kind: 3} }()
	for e := range out {
		_ = e.Kind + w.n
	}
	m := map[string]*absent.Thing{"a": {Name: "x"}}
	t, ok := m["a"]
	_ = t.Name
	if ok {
		_ = len(m) + w.n
	}
	var r Dotted
	_ = r.Field
	Unknown(w.n, func(i int) chan int { return make(chan int, i) })
	list := []other.Item{other.New(), {}}
	for i, it := range list {
		_, _ = i, it
	}
	x := w.Client.Do(func(n int) { _ = n + 1 })
	var f func(none.Event) chan error = x
	return <-f(none.Event{})
}
