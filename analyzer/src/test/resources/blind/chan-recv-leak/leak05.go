// A branch of the event loop does not answer the request, and its caller waits for the reply.
package actor

type request struct {
	op    string
	key   string
	value int
	reply chan int
}

type Actor struct {
	reqs chan request
	quit chan struct{}
}

func New() *Actor {
	a := &Actor{reqs: make(chan request), quit: make(chan struct{})}
	go a.run()
	return a
}

func (a *Actor) run() {
	state := map[string]int{}
	for {
		select {
		case <-a.quit:
			return
		case r := <-a.reqs:
			switch r.op {
			case "set":
				state[r.key] = r.value
				r.reply <- r.value
			case "get":
				v, ok := state[r.key]
				if !ok {
					continue
				}
				r.reply <- v
			}
		}
	}
}

func (a *Actor) Get(key string) int {
	reply := make(chan int, 1)
	select {
	case a.reqs <- request{op: "get", key: key, reply: reply}:
		return <-reply // want chan-recv-leak:"blocks forever"
	case <-a.quit:
		return 0
	}
}

func (a *Actor) Close() { close(a.quit) }
