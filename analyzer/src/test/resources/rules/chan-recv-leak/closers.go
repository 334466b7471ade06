package closers

import (
	"context"
	"errors"
	"io"
	"sync"
)

// Deferred closes, of any depth, serve.
func Deferred(work func()) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		work()
	}()
	<-done
}

type notifier struct{ done chan struct{} }

func (n *notifier) Close() error {
	close(n.done)
	return nil
}

type wrapped struct{ io.Closer }

// A close through an interface of the standard library serves.
func ThroughCloser() {
	n := &notifier{done: make(chan struct{})}
	w := &wrapped{Closer: n}
	w.Close()
	<-n.done
}

var errFull = errors.New("full")

type queue struct {
	mu     sync.Mutex
	items  []func()
	closed bool
}

func (q *queue) put(f func()) error {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.closed {
		return errFull
	}
	q.items = append(q.items, f)
	return nil
}

// What a package variable of type error holds is an error, so that the other way is always told.
func Scheduled(q *queue) {
	done := make(chan struct{})
	if q.put(func() { close(done) }) != nil {
		close(done)
	}
	<-done
}

func Once() {
	done := make(chan struct{})
	stop := sync.OnceFunc(func() { close(done) })
	go stop()
	<-done
}

func Cancelled(parent context.Context, work func()) {
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		<-ctx.Done()
		work()
	}()
	cancel()
}

func NeverCancelled(work func()) {
	ctx, cancel := context.WithCancel(context.Background()) // want cancel-leak:"not called"
	_ = cancel
	go func() {
		<-ctx.Done() // want chan-recv-leak:"blocks forever"
		work()
	}()
}

type Results struct {
	out  chan int
	once sync.Once
}

func NewResults() *Results {
	r := &Results{out: make(chan int, 1)}
	go func() { r.out <- 1 }()
	return r
}

// A second Wait would find nothing, but nobody waits twice for one result.
func (r *Results) Wait() int { return <-r.out }

type Watcher struct{ stop chan struct{} }

func NewWatcher(work func()) *Watcher {
	w := &Watcher{stop: make(chan struct{})}
	go func() {
		<-w.stop // want chan-recv-leak:"blocks forever"
		work()
	}()
	return w
}

func (w *Watcher) Restart(work func()) { go work() }
