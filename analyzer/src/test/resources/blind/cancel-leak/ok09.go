// A mail relay defers the cancel function in a function literal per message.
package relay

import (
	"context"
	"log"
	"time"
)

type Message struct {
	To   string
	Body []byte
}

type Transport interface {
	MX(ctx context.Context, domain string) (string, error)
	Deliver(ctx context.Context, host string, m Message) error
}

func Flush(parent context.Context, queue <-chan Message, t Transport) (failed int) {
	for m := range queue {
		err := func() error {
			ctx, cancel := context.WithTimeout(parent, 10*time.Minute)
			defer cancel()
			host, err := t.MX(ctx, m.To)
			if err != nil {
				return err
			}
			return t.Deliver(ctx, host, m)
		}()
		if err != nil {
			log.Printf("to %s: %v", m.To, err)
			failed++
			continue
		}
	}
	return failed
}
