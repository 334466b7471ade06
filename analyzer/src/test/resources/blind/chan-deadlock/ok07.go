// The loop goes on receiving while it has something to send, by a channel that is nil otherwise.
package relay

type Relay struct {
	in   chan string
	out  chan string
	quit chan struct{}
}

func New() *Relay {
	r := &Relay{in: make(chan string), out: make(chan string), quit: make(chan struct{})}
	go r.forward(r.in, r.out)
	go r.forward(r.out, r.in)
	return r
}

func (r *Relay) forward(from, to chan string) {
	var queue []string
	for {
		var (
			dst  chan string
			head string
		)
		if len(queue) > 0 {
			dst, head = to, queue[0]
		}
		select {
		case s := <-from:
			if len(s) > 1 {
				queue = append(queue, s[1:])
			}
		case dst <- head:
			queue = queue[1:]
		case <-r.quit:
			return
		}
	}
}

func (r *Relay) Put(s string) {
	select {
	case r.in <- s:
	case <-r.quit:
	}
}

func (r *Relay) Close() { close(r.quit) }
