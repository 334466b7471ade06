// A dispatcher gives each queued order a timeout of its own, and the cancel functions pile up until the queue is closed.
package dispatch

import (
	"context"
	"log"
	"time"
)

type Order struct {
	ID     string
	Weight int
}

type Carrier interface {
	Book(ctx context.Context, o Order) (string, error)
}

type Dispatcher struct {
	carrier Carrier
	queue   chan Order
}

func NewDispatcher(c Carrier) *Dispatcher {
	return &Dispatcher{carrier: c, queue: make(chan Order, 64)}
}

func (d *Dispatcher) Submit(o Order) { d.queue <- o }

func (d *Dispatcher) Shutdown() { close(d.queue) }

func (d *Dispatcher) Run(ctx context.Context) {
	for order := range d.queue {
		bookCtx, cancel := context.WithTimeout(ctx, 30*time.Second)
		defer cancel() // want defer-in-loop:"loop"
		label, err := d.carrier.Book(bookCtx, order)
		if err != nil {
			log.Printf("order %s: %v", order.ID, err)
			continue
		}
		log.Printf("order %s booked as %s", order.ID, label)
	}
}
