// The deferred broadcast runs on the failing path too, after the flag was set there.
package loader

import "sync"

type Loader struct {
	mu     sync.Mutex
	loaded *sync.Cond
	done   bool
	data   []byte
	err    error
	read   func() ([]byte, error)
}

func (l *Loader) finish() {
	l.mu.Lock()
	l.done = true
	l.mu.Unlock()
	l.loaded.Broadcast()
}

func (l *Loader) load() {
	defer l.finish()
	data, err := l.read()
	l.mu.Lock()
	defer l.mu.Unlock()
	if err != nil {
		l.err = err
		return
	}
	l.data = data
}

func Load(read func() ([]byte, error)) ([]byte, error) {
	l := &Loader{read: read}
	l.loaded = sync.NewCond(&l.mu)
	go l.load()
	l.mu.Lock()
	defer l.mu.Unlock()
	for !l.done {
		l.loaded.Wait()
	}
	return l.data, l.err
}
