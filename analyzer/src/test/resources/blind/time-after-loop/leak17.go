// Of two timers in the select of a market data loop one is shared by all turns and the other is made per turn.
package market

import (
	"errors"
	"time"
)

type Quote struct {
	Symbol string
	Bid    int64
	Ask    int64
}

type Book struct {
	last map[string]Quote
}

var ErrSilent = errors.New("market: no quotes")

func (b *Book) Follow(quotes <-chan Quote, session time.Duration) error {
	closing := time.After(session)
	b.last = make(map[string]Quote)
	for {
		select {
		case q := <-quotes:
			if q.Bid > q.Ask {
				continue
			}
			b.last[q.Symbol] = q
		case <-time.After(90 * time.Second): // want time-after-loop:"timer"
			return ErrSilent
		case <-closing:
			return nil
		}
	}
}
