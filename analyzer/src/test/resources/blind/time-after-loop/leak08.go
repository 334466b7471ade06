// The timeout is put into a variable at the top of each turn and then used in the select.
package sequencer

import (
	"errors"
	"time"
)

type Segment struct {
	Seq  uint64
	Data []byte
}

var ErrGap = errors.New("sequencer: gap was not filled")

func Reorder(in <-chan Segment, out chan<- Segment, patience time.Duration) error {
	next := uint64(0)
	held := map[uint64]Segment{}
	for {
		timeout := time.After(patience) // want time-after-loop:"timer"
		select {
		case s, ok := <-in:
			if !ok {
				return nil
			}
			held[s.Seq] = s
		case <-timeout:
			if len(held) > 0 {
				return ErrGap
			}
		}
		for s, ok := held[next]; ok; s, ok = held[next] {
			out <- s
			delete(held, next)
			next++
		}
	}
}
