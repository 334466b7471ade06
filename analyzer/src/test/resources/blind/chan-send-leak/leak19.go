// On timeout the receiver drains with one non-blocking receive, which misses every value sent later.
package snapshot

import (
	"context"
	"errors"
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
		st := s.src.Dump()
		states <- st // want chan-send-leak:"forever"
	}()

	select {
	case st := <-states:
		return st, nil
	case <-ctx.Done():
		// Make room for a sender that is just about to finish.
		select {
		case st := <-states:
			return st, nil
		default:
		}
		return nil, ErrStale
	}
}
