// A dispatcher ranges over its input and gives each item some seconds to be taken by a worker.
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

func (d *Dispatcher) Feed(orders <-chan Order) int {
	for o := range orders {
		select {
		case d.workers <- o:
		case <-time.After(30 * time.Second): // want time-after-loop:"timer"
			d.dropped++
			log.Printf("order %d dropped", o.ID)
		}
	}
	return d.dropped
}
