// A helper makes and returns the ticker; its caller returns early without stopping it.
package election

import (
	"errors"
	"math/rand"
	"time"
)

var ErrNotMember = errors.New("election: not a member")

type Term struct {
	base    time.Duration
	members map[string]bool
}

func (t *Term) jittered() *time.Ticker {
	d := t.base + time.Duration(rand.Int63n(int64(t.base)))
	return time.NewTicker(d)
}

func (t *Term) Campaign(self string, votes <-chan string, ask func()) (int, error) {
	round := t.jittered() // want ticker-leak:"."
	if !t.members[self] {
		return 0, ErrNotMember
	}
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
		}
	}
	return got, nil
}
