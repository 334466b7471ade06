// Only timers: a retransmission uses NewTimer and AfterFunc, which end by themselves when they fire.
package retransmit

import (
	"errors"
	"time"
)

type Frame struct {
	Seq  uint32
	Data []byte
}

type Wire interface {
	Send(Frame) error
}

var ErrNoAck = errors.New("retransmit: no acknowledgement")

func Send(w Wire, f Frame, acks <-chan uint32, rto time.Duration) error {
	if err := w.Send(f); err != nil {
		return err
	}
	late := time.NewTimer(4 * rto)
	time.AfterFunc(rto, func() { _ = w.Send(f) })
	for {
		select {
		case seq := <-acks:
			if seq == f.Seq {
				return nil
			}
		case <-late.C:
			return ErrNoAck
		}
	}
}
