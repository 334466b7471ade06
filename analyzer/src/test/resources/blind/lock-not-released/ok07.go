// The lock is handed to a goroutine, which unlocks when the snapshot is written.
package snapshot

import (
	"errors"
	"io"
	"sync"
)

type Saver struct {
	saving sync.Mutex
	state  []byte
	out    io.Writer
}

func (s *Saver) Save(done func(error)) error {
	if !s.saving.TryLock() {
		return errors.New("save in progress")
	}
	if len(s.state) == 0 {
		s.saving.Unlock()
		return errors.New("nothing to save")
	}
	go func() {
		defer s.saving.Unlock()
		_, err := s.out.Write(s.state)
		done(err)
	}()
	return nil
}
