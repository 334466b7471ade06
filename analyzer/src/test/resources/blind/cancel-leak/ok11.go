// Restarting a watcher calls the cancel function of the previous run before it overwrites the field.
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
	w.mu.Lock()
	defer w.mu.Unlock()
	w.stopLocked()
	var ctx context.Context
	ctx, w.cancel = context.WithCancel(w.base)
	go w.src.Watch(ctx, key, changed)
}

func (w *Watcher) stopLocked() {
	if w.cancel != nil {
		w.cancel()
		w.cancel = nil
	}
}

func (w *Watcher) Close() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.stopLocked()
}
