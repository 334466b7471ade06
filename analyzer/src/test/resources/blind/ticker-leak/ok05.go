// A helper makes the ticker with jitter and returns it; the caller defers Stop before it can return.
package election

import (
	"context"
	"math/rand"
	"time"
)

type Term struct {
	base    time.Duration
	members map[string]bool
}

func (t *Term) jittered() (ticker *time.Ticker) {
	d := t.base + time.Duration(rand.Int63n(int64(t.base)))
	ticker = time.NewTicker(d)
	return
}

func (t *Term) Campaign(ctx context.Context, votes <-chan string, ask func()) (int, error) {
	round := t.jittered()
	defer round.Stop()
	got := 1
	for got <= len(t.members)/2 {
		select {
		case v := <-votes:
			if t.members[v] {
				got++
			}
		case <-round.C:
			ask()
		case <-ctx.Done():
			return got, ctx.Err()
		}
	}
	return got, nil
}
