// Restarting a watcher overwrites the cancel function of the previous run; Close calls only the latest.
package configwatch

import (
	"context"
	"sync"
)

type Source interface {
	Watch(ctx context.Context, key string, changed func([]byte))
}

type Watcher struct {
	mu     sync.Mutex
	base   context.Context
	src    Source
	cancel context.CancelFunc
}

func New(base context.Context, src Source) *Watcher {
	return &Watcher{base: base, src: src}
}

func (w *Watcher) Restart(key string, changed func([]byte)) {
	ctx, cancel := context.WithCancel(w.base) // miss cancel-leak: a field of an owner counts as released by it
	w.mu.Lock()
	w.cancel = cancel
	w.mu.Unlock()
	go w.src.Watch(ctx, key, changed)
}

func (w *Watcher) Close() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.cancel != nil {
		w.cancel()
		w.cancel = nil
	}
}
