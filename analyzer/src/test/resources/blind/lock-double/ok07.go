// Two layers of one cache type hold their own locks while the lower one is asked.
package layered

import "sync"

type Source interface {
	Get(key string) (string, bool)
}

type Layer struct {
	mu   sync.Mutex
	data map[string]string
	next Source
}

func (l *Layer) Get(key string) (string, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if v, ok := l.data[key]; ok {
		return v, true
	}
	if l.next == nil {
		return "", false
	}
	v, ok := l.next.Get(key)
	if ok {
		l.data[key] = v
	}
	return v, ok
}

func NewTwoLevel(preload map[string]string) Source {
	bottom := &Layer{data: preload}
	return &Layer{data: map[string]string{}, next: bottom}
}
