// A generic loader with a fallback returns the cached value before it cancels.
package cache

import (
	"context"
	"sync"
	"time"
)

type Loader[K comparable, V any] struct {
	mu     sync.RWMutex
	stale  map[K]V
	fetch  func(ctx context.Context, key K) (V, error)
	window time.Duration
}

func (l *Loader[K, V]) Get(parent context.Context, key K) (V, error) {
	ctx, cancel := context.WithTimeout(parent, l.window) // want cancel-leak:"cancel"
	v, err := l.fetch(ctx, key)
	if err != nil {
		l.mu.RLock()
		old, ok := l.stale[key]
		l.mu.RUnlock()
		if ok {
			return old, nil
		}
		cancel()
		return v, err
	}
	l.mu.Lock()
	l.stale[key] = v
	l.mu.Unlock()
	cancel()
	return v, nil
}
