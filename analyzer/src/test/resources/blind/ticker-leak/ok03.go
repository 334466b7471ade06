// A goroutine ranges over its ticker and returns as soon as the peer no longer answers.
package heartbeat

import (
	"log"
	"time"
)

type Peer interface {
	Name() string
	Ping() error
}

const maxMissed = 3

func Monitor(p Peer, every time.Duration, lost func(Peer)) {
	ticker := time.NewTicker(every)
	go func() {
		defer ticker.Stop()
		missed := 0
		for range ticker.C {
			if err := p.Ping(); err == nil {
				missed = 0
				continue
			}
			missed++
			if missed < maxMissed {
				continue
			}
			log.Printf("peer %s is lost", p.Name())
			lost(p)
			return
		}
	}()
}
