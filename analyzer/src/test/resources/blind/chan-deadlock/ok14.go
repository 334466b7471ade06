// One of the two loops goes on receiving while it waits to send.
package duplex

type Msg struct {
	Hops int
	Body string
}

type endpoint struct {
	in   chan Msg
	peer *endpoint
	quit chan struct{}
}

func (e *endpoint) relay() {
	for {
		select {
		case m := <-e.in:
			m.Hops++
			select {
			case e.peer.in <- m:
			case <-e.quit:
				return
			}
		case <-e.quit:
			return
		}
	}
}

func (e *endpoint) collect() {
	var back []Msg
	for {
		var out chan Msg
		var head Msg
		if len(back) > 0 {
			out, head = e.peer.in, back[0]
		}
		select {
		case m := <-e.in:
			if m.Hops < 10 {
				back = append(back, m)
			}
		case out <- head:
			back = back[1:]
		case <-e.quit:
			return
		}
	}
}

func Run(bodies []string, quit chan struct{}) {
	a := &endpoint{in: make(chan Msg), quit: quit}
	b := &endpoint{in: make(chan Msg), quit: quit}
	a.peer, b.peer = b, a
	go a.relay()
	go b.collect()
	for _, s := range bodies {
		select {
		case a.in <- Msg{Body: s}:
		case <-quit:
			return
		}
	}
}
