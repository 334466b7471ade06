// TryLock that fails leaves nothing to unlock, and the success path defers the unlock.
package compact

import (
	"errors"
	"sync"
)

type Segment interface {
	Merge() error
}

type Compactor struct {
	running  sync.Mutex
	segments []Segment
}

var ErrBusy = errors.New("compaction is running")

func (c *Compactor) Run() error {
	if !c.running.TryLock() {
		return ErrBusy
	}
	defer c.running.Unlock()
	for _, s := range c.segments {
		if err := s.Merge(); err != nil {
			return err
		}
	}
	return nil
}
