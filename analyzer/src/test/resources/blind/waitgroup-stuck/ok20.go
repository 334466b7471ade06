// Every way through the type switch ends behind it, where the message is counted back.
package work

import (
	"log"
	"sync"
)

type Email struct{ To string }
type SMS struct{ Number string }

type Outlet struct {
	mail func(Email)
	text func(SMS)
}

func (o *Outlet) send(msg any) {
	switch m := msg.(type) {
	case Email:
		o.mail(m)
	case *Email:
		if m == nil {
			return
		}
		o.send(*m)
	case SMS:
		o.text(m)
	default:
		log.Printf("unknown message %T", m)
	}
}

func (o *Outlet) SendAll(msgs ...any) {
	var wg sync.WaitGroup
	wg.Add(len(msgs))
	for _, m := range msgs {
		go func() {
			o.send(m)
			wg.Done()
		}()
	}
	wg.Wait()
}
