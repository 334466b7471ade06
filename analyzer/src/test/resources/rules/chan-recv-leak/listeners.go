package bells

import "sync"

// The listeners of the house, by the channel that each of them hears.
var listeners struct {
	mu sync.Mutex
	by map[chan<- string]*listener
}

type listener struct{ floors int }

// listen makes known who is not known yet.
func listen(ears chan<- string, floors ...int) {
	listeners.mu.Lock()
	defer listeners.mu.Unlock()
	l := listeners.by[ears]
	if l == nil {
		if listeners.by == nil {
			listeners.by = make(map[chan<- string]*listener)
		}
		l = new(listener)
		listeners.by[ears] = l
	}
	l.floors += len(floors)
}

// WaitForBell cannot be known before it has made its channel, so that it is put on the list.
func WaitForBell(rung func()) {
	ears := make(chan string, 1)
	listen(ears, 1, 2)
	go func() {
		<-ears
		rung()
	}()
}

// forget puts nobody on the list.
func forget(ears chan<- string) {
	listeners.mu.Lock()
	defer listeners.mu.Unlock()
	if listeners.by[ears] != nil {
		listeners.by[ears].floors = 0
	}
}

// WaitInVain makes a channel that nobody gets to know.
func WaitInVain(rung func()) {
	ears := make(chan string, 1)
	forget(ears)
	go func() {
		<-ears // want chan-recv-leak:"blocks forever in this receive"
		rung()
	}()
}
