// A send with a timeout: success returns the attempt number, and only a timeout leads to the next turn.
package enqueue

import (
	"errors"
	"time"
)

type Item struct {
	Key   string
	Value []byte
}

var (
	ErrClosed = errors.New("enqueue: closed")
	ErrFull   = errors.New("enqueue: full")
)

type Queue struct {
	slots  chan Item
	closed chan struct{}
	shed   func() bool
}

func (q *Queue) Put(it Item, patience time.Duration) (tries int, err error) {
	for tries = 1; ; tries++ {
		select {
		case q.slots <- it:
			return tries, nil
		case <-q.closed:
			return tries, ErrClosed
		case <-time.After(patience):
		}
		if !q.shed() {
			return tries, ErrFull
		}
	}
}
