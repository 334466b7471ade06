// An invalid order is skipped by the worker without counting it back.
package orders

import "sync"

type Order struct {
	ID    int
	Cents int
}

type Processor struct {
	in      chan Order
	pending sync.WaitGroup
	book    func(Order)
}

func New(workers int, book func(Order)) *Processor {
	p := &Processor{in: make(chan Order, 64), book: book}
	for i := 0; i < workers; i++ {
		go p.work()
	}
	return p
}

func (p *Processor) work() {
	for o := range p.in {
		if o.Cents <= 0 {
			continue
		}
		p.book(o)
		p.pending.Done()
	}
}

func (p *Processor) Submit(o Order) {
	p.pending.Add(1)
	p.in <- o
}

func (p *Processor) Close() {
	close(p.in)
	p.pending.Wait() // want waitgroup-stuck:"Done"
}
