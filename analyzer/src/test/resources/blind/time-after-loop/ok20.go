// An AfterFunc timer is reset with each frame, and the select of the loop has no timer at all.
package session

import (
	"errors"
	"sync"
	"time"
)

type Frame struct {
	Stream uint32
	Data   []byte
}

var ErrIdle = errors.New("session: idle")

func Read(frames <-chan Frame, idle time.Duration, handle func(Frame) error) error {
	expired := make(chan struct{})
	var once sync.Once
	guard := time.AfterFunc(idle, func() { once.Do(func() { close(expired) }) })
	defer guard.Stop()
	for {
		select {
		case f, ok := <-frames:
			if !ok {
				return nil
			}
			guard.Reset(idle)
			if err := handle(f); err != nil {
				return err
			}
		case <-expired:
			return ErrIdle
		}
	}
}
