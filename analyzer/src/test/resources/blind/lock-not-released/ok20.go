// Each way out of the retry loop and each round of it unlocks by hand.
package outbox

import (
	"errors"
	"sync"
	"time"
)

type Outbox struct {
	mu      sync.Mutex
	pending []string
	send    func(string) error
}

var errPermanent = errors.New("permanent")

func (o *Outbox) Flush(attempts int) error {
	for i := 0; ; i++ {
		o.mu.Lock()
		if len(o.pending) == 0 {
			o.mu.Unlock()
			break
		}
		err := o.send(o.pending[0])
		switch {
		case err == nil:
			o.pending = o.pending[1:]
			i = -1
		case errors.Is(err, errPermanent), i >= attempts:
			o.mu.Unlock()
			return err
		}
		o.mu.Unlock()
		if err != nil {
			time.Sleep(time.Second)
			continue
		}
	}
	return nil
}
