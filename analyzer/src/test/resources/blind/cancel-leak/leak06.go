// A replication goroutine owns the cancel function but returns without it when the peer hangs up.
package replica

import (
	"context"
	"log"
)

type Entry struct {
	Index uint64
	Data  []byte
}

type Peer interface {
	Append(ctx context.Context, e Entry) error
	Gone() <-chan struct{}
}

type Leader struct {
	ctx context.Context
	log chan Entry
}

func (l *Leader) Follow(p Peer) {
	ctx, cancel := context.WithCancel(l.ctx) // miss cancel-leak: a goroutine that gets it counts as its owner
	go func() {
		for {
			select {
			case e, ok := <-l.log:
				if !ok {
					cancel()
					return
				}
				if err := p.Append(ctx, e); err != nil {
					log.Printf("append %d: %v", e.Index, err)
					cancel()
					return
				}
			case <-p.Gone():
				return
			}
		}
	}()
}
