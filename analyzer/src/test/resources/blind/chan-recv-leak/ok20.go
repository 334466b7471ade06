// The channel to the answer travels through another channel, and every one of them is closed.
package relay

type promise struct {
	key    string
	result chan<- string
}

type Relay struct {
	promises chan promise
	lookup   func(string) (string, bool)
}

func New(lookup func(string) (string, bool)) *Relay {
	r := &Relay{promises: make(chan promise), lookup: lookup}
	go r.keep()
	return r
}

func (r *Relay) keep() {
	for p := range r.promises {
		r.fulfil(p)
	}
}

func (r *Relay) fulfil(p promise) {
	defer close(p.result)
	v, ok := r.lookup(p.key)
	if !ok {
		return
	}
	p.result <- v
}

func (r *Relay) Get(key string) (string, bool) {
	result := make(chan string, 1)
	r.promises <- promise{key, result}
	v, ok := <-result
	return v, ok
}

func (r *Relay) Close() { close(r.promises) }
