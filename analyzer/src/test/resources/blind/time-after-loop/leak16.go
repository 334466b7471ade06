// A transfer of chunks loops a variable number of times and waits for an acknowledgement of each with a timeout.
package transfer

import (
	"errors"
	"fmt"
	"time"
)

type Link interface {
	SendChunk(n int, data []byte) error
	Acks() <-chan int
}

var ErrStalled = errors.New("transfer: stalled")

func Send(l Link, data []byte, size int) error {
	chunks := (len(data) + size - 1) / size
	for n := range chunks {
		end := min((n+1)*size, len(data))
		if err := l.SendChunk(n, data[n*size:end]); err != nil {
			return fmt.Errorf("chunk %d: %w", n, err)
		}
		select {
		case got := <-l.Acks():
			if got != n {
				return fmt.Errorf("chunk %d: acknowledgement of %d", n, got)
			}
		case <-time.After(20 * time.Second): // want time-after-loop:"timer"
			return ErrStalled
		}
	}
	return nil
}
