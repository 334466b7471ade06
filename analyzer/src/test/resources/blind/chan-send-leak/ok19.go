// On timeout the function leaves a goroutine behind that receives the late value, so the sender ends.
package snapshot

import (
	"context"
	"errors"
	"log"
	"time"
)

type State map[string]string

type Source interface {
	Dump() State
}

var ErrStale = errors.New("snapshot: source did not answer")

type Snapshotter struct {
	src     Source
	timeout time.Duration
}

func (s *Snapshotter) Take(ctx context.Context) (State, error) {
	ctx, cancel := context.WithTimeout(ctx, s.timeout)
	defer cancel()

	states := make(chan State)
	go func() {
		defer close(states)
		states <- s.src.Dump()
	}()

	select {
	case st := <-states:
		return st, nil
	case <-ctx.Done():
		go discard(states)
		return nil, ErrStale
	}
}

func discard(states <-chan State) {
	for st := range states {
		log.Printf("snapshot: %d entries came too late", len(st))
	}
}
