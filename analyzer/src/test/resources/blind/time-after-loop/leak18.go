// A paced sender waits for credit inside two nested loops; the credit case goes on with the inner one.
package credits

import (
	"context"
	"fmt"
	"time"
)

type Stream struct {
	ID    uint32
	Parts [][]byte
}

type Sender struct {
	credit chan int
	write  func(id uint32, part []byte) error
}

func (s *Sender) Send(ctx context.Context, streams []Stream) error {
	window := 0
	for _, st := range streams {
		for _, part := range st.Parts {
			for window < len(part) {
				select {
				case n := <-s.credit:
					window += n
				case <-time.After(time.Minute): // want time-after-loop:"timer"
					return fmt.Errorf("stream %d: no credit", st.ID)
				case <-ctx.Done():
					return ctx.Err()
				}
			}
			window -= len(part)
			if err := s.write(st.ID, part); err != nil {
				return err
			}
		}
	}
	return nil
}
