// Both orders are in the event loop's goroutine only; everybody else takes one lock at a time.
package engine

import "sync"

type Engine struct {
	ordersMu sync.Mutex
	orders   []int
	bookMu   sync.Mutex
	book     map[int]int
	quit     chan struct{}
	wake     chan bool
}

func New() *Engine {
	e := &Engine{book: map[int]int{}, quit: make(chan struct{}), wake: make(chan bool)}
	go e.loop()
	return e
}

func (e *Engine) loop() {
	for {
		select {
		case undo := <-e.wake:
			if undo {
				e.bookMu.Lock()
				e.ordersMu.Lock()
				e.orders = append(e.orders, len(e.book))
				e.ordersMu.Unlock()
				e.bookMu.Unlock()
				continue
			}
			e.ordersMu.Lock()
			e.bookMu.Lock()
			for _, o := range e.orders {
				e.book[o]++
			}
			e.bookMu.Unlock()
			e.ordersMu.Unlock()
		case <-e.quit:
			return
		}
	}
}

func (e *Engine) Order(n int) {
	e.ordersMu.Lock()
	e.orders = append(e.orders, n)
	e.ordersMu.Unlock()
}

func (e *Engine) Level(n int) int {
	e.bookMu.Lock()
	defer e.bookMu.Unlock()
	return e.book[n]
}

func (e *Engine) Match(undo bool) {
	select {
	case e.wake <- undo:
	case <-e.quit:
	}
}

func (e *Engine) Close() { close(e.quit) }
