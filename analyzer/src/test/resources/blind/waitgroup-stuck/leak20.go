// An unknown kind of work falls out of the type switch and is never counted back.
package work

import "sync"

type Email struct{ To string }
type SMS struct{ Number string }

type Outlet struct {
	mail func(Email)
	text func(SMS)
}

func (o *Outlet) send(wg *sync.WaitGroup, msg any) {
	switch m := msg.(type) {
	case Email:
		defer wg.Done()
		o.mail(m)
	case *Email:
		if m == nil {
			return
		}
		o.send(wg, *m)
	case SMS:
		defer wg.Done()
		o.text(m)
	}
}

func (o *Outlet) SendAll(msgs ...any) {
	var wg sync.WaitGroup
	wg.Add(len(msgs))
	for _, m := range msgs {
		go o.send(&wg, m)
	}
	wg.Wait() // want waitgroup-stuck:"Done"
}
