// A mail relay continues with the next message on a lookup error before it cancels.
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

type Resolver interface {
	MX(ctx context.Context, domain string) (string, error)
}

type Transport interface {
	Deliver(ctx context.Context, host string, m Message) error
}

func Flush(parent context.Context, queue <-chan Message, r Resolver, t Transport) {
	for m := range queue {
		ctx, cancel := context.WithTimeout(parent, 10*time.Minute) // want cancel-leak:"cancel"
		host, err := r.MX(ctx, m.To)
		if err != nil {
			log.Printf("mx %s: %v", m.To, err)
			continue
		}
		if err := t.Deliver(ctx, host, m); err != nil {
			log.Printf("deliver %s: %v", m.To, err)
		}
		cancel()
	}
}
