// A compaction that got the lock by TryLock gives up on an error and keeps it.
package compact

import (
	"errors"
	"sync"
)

type Segment interface {
	Merge() error
	Size() int64
}

type Compactor struct {
	running  sync.Mutex
	segments []Segment
	limit    int64
}

var ErrBusy = errors.New("compaction is running")

func (c *Compactor) Run() (int, error) {
	if !c.running.TryLock() { // want lock-not-released:"held"
		return 0, ErrBusy
	}
	merged := 0
	for _, s := range c.segments {
		if s.Size() > c.limit {
			continue
		}
		if err := s.Merge(); err != nil {
			return merged, err
		}
		merged++
	}
	c.running.Unlock()
	return merged, nil
}
