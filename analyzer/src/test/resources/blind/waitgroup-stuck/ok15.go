// The order carries its group to the worker, which counts it back whether it is valid or not.
package orders

import "sync"

type order struct {
	cents int
	group *sync.WaitGroup
}

type Processor struct {
	in   chan order
	book func(int)
}

func New(workers int, book func(int)) *Processor {
	p := &Processor{in: make(chan order), book: book}
	for i := 0; i < workers; i++ {
		go p.work()
	}
	return p
}

func (p *Processor) work() {
	for o := range p.in {
		if o.cents > 0 {
			p.book(o.cents)
		}
		o.group.Done()
	}
}

func (p *Processor) Submit(cents ...int) {
	var wg sync.WaitGroup
	wg.Add(len(cents))
	for _, c := range cents {
		p.in <- order{c, &wg}
	}
	wg.Wait()
}

func (p *Processor) Close() { close(p.in) }
