// Two event loops hand messages to each other without a buffer, from within their loops.
package duplex

type Msg struct {
	Hops int
	Body string
}

type endpoint struct {
	in   chan Msg
	peer *endpoint
	quit chan struct{}
	seen int
}

func (e *endpoint) server() {
	for {
		select {
		case m := <-e.in:
			e.seen++
			m.Hops++
			e.peer.in <- m // want chan-deadlock:"each other"
		case <-e.quit:
			return
		}
	}
}

func (e *endpoint) client() {
	for {
		select {
		case m := <-e.in:
			e.seen++
			if m.Hops < 10 {
				e.peer.in <- m
			}
		case <-e.quit:
			return
		}
	}
}

type Duplex struct {
	a, b *endpoint
	quit chan struct{}
}

func New() *Duplex {
	quit := make(chan struct{})
	a := &endpoint{in: make(chan Msg), quit: quit}
	b := &endpoint{in: make(chan Msg), quit: quit}
	a.peer, b.peer = b, a
	go a.server()
	go b.client()
	return &Duplex{a, b, quit}
}

func (d *Duplex) Send(body string) {
	select {
	case d.a.in <- Msg{Body: body}:
	case <-d.quit:
	}
}

func (d *Duplex) Close() { close(d.quit) }
