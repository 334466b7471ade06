// The slow loader gives the lock up before it calls the method that takes it.
package loader

import "sync"

type Loader struct {
	mu     sync.Mutex
	values map[string]string
	fetch  func(string) string
}

func (l *Loader) Set(key, v string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.values[key] = v
}

// fill is called with the lock held and returns with it held.
func (l *Loader) fill(key string) {
	l.mu.Unlock()
	defer l.mu.Lock()
	l.Set(key, l.fetch(key))
}

func (l *Loader) Get(key string) string {
	l.mu.Lock()
	defer l.mu.Unlock()
	if _, ok := l.values[key]; !ok {
		l.fill(key)
	}
	return l.values[key]
}
