// Package kratos implements log.Logger in different ways.
package kratos

import (
	"net/http"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/go-kratos/kratos/v2/log"
	"golang.org/x/sync/errgroup"
	"golang.org/x/sync/semaphore"
)

func post(text string) {
	if resp, err := http.Post("http://alerts/", "text/plain", strings.NewReader(text)); err == nil {
		resp.Body.Close()
	}
}

type direct struct{ alerts *alerts }

type alerts struct{}

func (a *alerts) send(level int, text string) { post(text) }

func (d *direct) Log(level log.Level, keyvals ...interface{}) error {
	switch level {
	case log.LevelDebug:
		go d.alerts.send(-1, "debug") // want go-unbounded-log:"for every log record"
	case log.LevelError:
		go d.alerts.send(-2, "error") // want go-unbounded-log:"for every log record"
	}
	return nil
}

type indirect struct{ next log.Logger }

func (i *indirect) Log(level log.Level, keyvals ...any) error {
	i.notify("x")
	return i.next.Log(level, keyvals...)
}

func (i *indirect) notify(text string) { async(func() { post(text) }) }

func async(f func()) {
	go f() // want go-unbounded-log:"for every log record"
}

type bySemaphore struct{ slots chan struct{} }

func (b *bySemaphore) Log(level log.Level, keyvals ...any) error {
	b.slots <- struct{}{}
	go func() {
		defer func() { <-b.slots }()
		post("x")
	}()
	return nil
}

type byTrySemaphore struct{ slots chan struct{} }

func (b *byTrySemaphore) Log(level log.Level, keyvals ...any) error {
	select {
	case b.slots <- struct{}{}:
		go func() {
			defer func() { <-b.slots }()
			post("x")
		}()
	default:
	}
	return nil
}

type bySendOnly struct{ seen chan struct{} }

func (b *bySendOnly) Log(level log.Level, keyvals ...any) error {
	b.seen <- struct{}{}
	go post("x") // want go-unbounded-log:"for every log record"
	return nil
}

type byWeighted struct{ sem *semaphore.Weighted }

func (b *byWeighted) Log(level log.Level, keyvals ...any) error {
	if !b.sem.TryAcquire(1) {
		return nil
	}
	go func() {
		defer b.sem.Release(1)
		post("x")
	}()
	return nil
}

type byGroup struct{ group errgroup.Group }

func newByGroup() *byGroup {
	b := &byGroup{}
	b.group.SetLimit(8)
	return b
}

func (b *byGroup) Log(level log.Level, keyvals ...any) error {
	b.group.Go(func() error {
		post("x")
		return nil
	})
	return nil
}

type byOpenGroup struct{ group errgroup.Group }

func (b *byOpenGroup) Log(level log.Level, keyvals ...any) error {
	b.group.Go(func() error { // want go-unbounded-log:"for every log record"
		post("x")
		return nil
	})
	return nil
}

type once struct{ once sync.Once }

func (o *once) Log(level log.Level, keyvals ...any) error {
	o.once.Do(func() { go post("first") })
	return nil
}

type started struct{ running bool }

func (s *started) Log(level log.Level, keyvals ...any) error {
	if !s.running {
		s.running = true
		go post("first")
	}
	return nil
}

type swapped struct{ busy atomic.Bool }

func (s *swapped) Log(level log.Level, keyvals ...any) error {
	if s.busy.CompareAndSwap(false, true) {
		go func() {
			defer s.busy.Store(false)
			post("x")
		}()
	}
	return nil
}

type joined struct{}

func (j joined) Log(level log.Level, keyvals ...any) error {
	done := make(chan struct{})
	go func() {
		defer close(done)
		post("x")
	}()
	<-done
	return nil
}

type waits struct{}

func (w waits) Log(level log.Level, keyvals ...any) error {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		post("x")
	}()
	wg.Wait()
	return nil
}

type queue struct{ texts chan string }

func newQueue() *queue {
	q := &queue{texts: make(chan string, 16)}
	go q.run()
	return q
}

func (q *queue) run() {
	for text := range q.texts {
		post(text)
	}
}

func (q *queue) Log(level log.Level, keyvals ...any) error {
	select {
	case q.texts <- "x":
	default:
	}
	return nil
}

// Log has the name but not the shape.
type other struct{}

func (o other) Log(text string) { go post(text) }
