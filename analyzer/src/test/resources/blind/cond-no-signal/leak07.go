// A failed load returns before the signal, and the waiter never hears of it.
package loader

import (
	"log"
	"sync"
)

type Loader struct {
	mu     sync.Mutex
	loaded *sync.Cond
	done   bool
	data   []byte
	read   func() ([]byte, error)
}

func New(read func() ([]byte, error)) *Loader {
	l := &Loader{read: read}
	l.loaded = sync.NewCond(&l.mu)
	return l
}

func (l *Loader) load() {
	data, err := l.read()
	if err != nil {
		log.Printf("load: %v", err)
		return
	}
	l.mu.Lock()
	l.data, l.done = data, true
	l.mu.Unlock()
	l.loaded.Broadcast()
}

func Load(read func() ([]byte, error)) []byte {
	l := New(read)
	go l.load()
	l.mu.Lock()
	defer l.mu.Unlock()
	for !l.done {
		l.loaded.Wait() // want cond-no-signal:"Signal"
	}
	return l.data
}
