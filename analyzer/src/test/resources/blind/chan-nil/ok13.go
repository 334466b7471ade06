// The channel is made through a pointer to the field.
package inbox

import "sync"

type Inbox struct {
	mu    sync.Mutex
	count int
	mail  chan string
	quit  chan struct{}
}

func setup[T any](ch *chan T, size int) {
	*ch = make(chan T, size)
}

func New(read func(string)) *Inbox {
	b := &Inbox{}
	setup(&b.mail, 16)
	setup(&b.quit, 0)
	go b.loop(read)
	return b
}

func (b *Inbox) loop(read func(string)) {
	for {
		select {
		case m := <-b.mail:
			b.mu.Lock()
			b.count++
			b.mu.Unlock()
			read(m)
		case <-b.quit:
			return
		}
	}
}

func (b *Inbox) Deliver(m string) {
	select {
	case b.mail <- m:
	case <-b.quit:
	}
}

func (b *Inbox) Close() { close(b.quit) }
