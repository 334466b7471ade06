// A retry round continues with the lock held and locks again.
package outbox

import (
	"errors"
	"sync"
)

type Sender interface {
	Send(msg string) error
}

type Outbox struct {
	mu      sync.Mutex
	pending []string
	to      Sender
}

var ErrGaveUp = errors.New("gave up")

func (o *Outbox) Add(msg string) {
	o.mu.Lock()
	o.pending = append(o.pending, msg)
	o.mu.Unlock()
}

func (o *Outbox) Flush(attempts int) error {
	for i := 0; i < attempts; i++ {
		o.mu.Lock() // want lock-not-released:"held"
		if len(o.pending) == 0 {
			o.mu.Unlock()
			return nil
		}
		if err := o.to.Send(o.pending[0]); err != nil {
			continue
		}
		o.pending = o.pending[1:]
		o.mu.Unlock()
	}
	return ErrGaveUp
}
