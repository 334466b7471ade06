// The reader starts a goroutine for each handler and goes on delivering answers.
package rpc

type frame struct {
	id   int
	body string
}

type Conn struct {
	recv    func() (frame, bool)
	send    func(frame)
	answers chan frame
	ended   chan struct{}
}

func Open(recv func() (frame, bool), send func(frame)) *Conn {
	c := &Conn{recv: recv, send: send, answers: make(chan frame), ended: make(chan struct{})}
	go c.read()
	return c
}

func (c *Conn) read() {
	defer close(c.ended)
	for {
		f, ok := c.recv()
		if !ok {
			return
		}
		if f.id == 0 {
			go c.handle(f)
			continue
		}
		select {
		case c.answers <- f:
		default:
		}
	}
}

func (c *Conn) handle(f frame) {
	c.send(frame{1, "who is " + f.body})
	select {
	case a := <-c.answers:
		c.send(frame{0, a.body})
	case <-c.ended:
	}
}
