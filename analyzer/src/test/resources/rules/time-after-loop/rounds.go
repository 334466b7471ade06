//go:build go1.21

// Package rounds waits for a new timer in each round of a loop.
package rounds

import (
	"context"
	"time"
)

type garden struct {
	stop  chan struct{}
	water func() error
}

// Plant spends a goroutine's life in a loop that makes a timer for each round, and forgets one at the end.
func Plant(water func() error) *garden {
	g := &garden{stop: make(chan struct{}), water: water}
	go g.tend()
	go g.weed(time.Hour)
	go g.watch(time.Minute)
	return g
}

func (g *garden) tend() {
	for {
		select {
		case <-time.After(time.Minute): // want time-after-loop:"makes a timer"
		case <-g.stop:
			return
		}
		_ = g.water()
	}
}

func (g *garden) weed(every time.Duration) {
	for {
		select {
		case <-time.NewTimer(every).C: // want time-after-loop:"makes a timer"
			if g.water() != nil {
				return
			}
		case <-g.stop:
			return
		}
	}
}

// One timer serves all rounds.
func (g *garden) watch(every time.Duration) {
	timer := time.NewTimer(every)
	defer timer.Stop()
	for {
		select {
		case <-timer.C:
			timer.Reset(every)
		case <-g.stop:
			return
		}
	}
}

func pause() <-chan time.Time { return time.After(time.Minute) }

// Sow leaves a timer behind for each seed that comes in time.
func Sow(ctx context.Context, seeds <-chan string, plant func(string)) {
	for {
		select {
		case seed := <-seeds:
			plant(seed)
		case <-pause(): // want time-after-loop:"gets ahead"
		case <-ctx.Done():
			return
		}
	}
}

// Retry is no background loop: it ends when the work is done.
func Retry(ctx context.Context, work func() error) error {
	for {
		if err := work(); err == nil {
			return nil
		}
		select {
		case <-time.After(time.Second):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}
