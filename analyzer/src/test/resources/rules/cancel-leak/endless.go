// Package endless makes contexts that no parent refers to.
package endless

import (
	"context"
	"net/http"

	"example.com/tides"
)

type buoy struct {
	ctx    context.Context
	cancel context.CancelFunc
	log    []string
}

// newBuoy derives from what it is given; nothing waits for the end of the context.
func newBuoy(parent context.Context) *buoy {
	ctx, cancel := context.WithCancel(parent)
	return &buoy{ctx: ctx, cancel: cancel}
}

func anchored() *buoy { return newBuoy(context.Background()) }

func (b *buoy) Close() { b.cancel() }

func (b *buoy) note(text string) error {
	b.log = append(b.log, text)
	return b.ctx.Err()
}

// watched starts what waits for the end of the context.
func watched() *buoy {
	b := newBuoy(context.Background())
	go b.drift()
	return b
}

func (b *buoy) drift() { <-b.ctx.Done() } // want chan-recv-leak:"forever"

type harbour struct {
	night context.Context
}

func (h *harbour) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = h.alone()
	_ = h.guarded()
	_ = h.held()
	h.shown()
	h.spread(r)
}

// What nothing refers to is gone.
func (h *harbour) alone() error {
	b := anchored()
	return b.note("calm")
}

func (h *harbour) guarded() error {
	b := watched() // want cancel-leak:"not called"
	return b.note("fog")
}

// The night has no end that anybody knows, and keeps its children.
func (h *harbour) held() error {
	b := newBuoy(h.night) // want cancel-leak:"not called"
	return b.note("dark")
}

func (h *harbour) shown() {
	b := anchored() // want cancel-leak:"not called"
	go b.drift()
}

// Of functions that are only called like those of package context, those that are methods or give something else are none.
func (h *harbour) spread(r *http.Request) {
	var table tides.Table
	low, _ := table.WithTimeout(r.Context(), 3)
	tides.Mark(low)
}
