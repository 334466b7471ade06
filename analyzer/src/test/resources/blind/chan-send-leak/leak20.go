// Every attempt of a retry loop makes its own unbuffered channel and goes on to the next attempt on timeout.
package ping

import (
	"errors"
	"log"
	"time"
)

type Transport interface {
	RoundTrip(payload []byte) (time.Duration, error)
}

type Pinger struct {
	tr       Transport
	attempts int
	wait     time.Duration
}

var ErrUnreachable = errors.New("ping: unreachable")

func (p *Pinger) Ping(payload []byte) (time.Duration, error) {
	for i := 0; i < p.attempts; i++ {
		rtt := make(chan time.Duration)
		go func() {
			d, err := p.tr.RoundTrip(payload)
			if err != nil {
				d = -1
			}
			rtt <- d // want chan-send-leak:"forever"
		}()

		select {
		case <-time.After(p.wait << i):
			log.Printf("ping: attempt %d timed out", i+1)
			continue
		case d := <-rtt:
			if d >= 0 {
				return d, nil
			}
		}
	}
	return 0, ErrUnreachable
}
