// Every branch of the event loop answers, the unknown operation and the missing key too.
package actor

type reply struct {
	value int
	ok    bool
}

type request struct {
	op    string
	key   string
	value int
	reply chan reply
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
				r.reply <- reply{r.value, true}
			case "get":
				v, ok := state[r.key]
				r.reply <- reply{v, ok}
			default:
				close(r.reply)
			}
		}
	}
}

func (a *Actor) Do(op, key string, value int) (int, bool) {
	r := request{op: op, key: key, value: value, reply: make(chan reply, 1)}
	select {
	case a.reqs <- r:
		got := <-r.reply
		return got.value, got.ok
	case <-a.quit:
		return 0, false
	}
}

func (a *Actor) Close() { close(a.quit) }
