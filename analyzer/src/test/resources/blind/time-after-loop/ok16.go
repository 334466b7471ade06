// The timer is made in a function per item, which defers Stop there and not in the loop.
package dispatch

import (
	"log"
	"time"
)

type Order struct {
	ID     int64
	Amount int64
}

type Dispatcher struct {
	workers chan Order
	dropped int
}

func (d *Dispatcher) offer(o Order, patience time.Duration) bool {
	t := time.NewTimer(patience)
	defer t.Stop()
	select {
	case d.workers <- o:
		return true
	case <-t.C:
		return false
	}
}

func (d *Dispatcher) Feed(orders <-chan Order) int {
	for o := range orders {
		if d.offer(o, 30*time.Second) {
			continue
		}
		d.dropped++
		log.Printf("order %d dropped", o.ID)
	}
	return d.dropped
}
