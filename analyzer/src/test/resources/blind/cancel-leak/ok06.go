// A replication goroutine takes over the cancel function and defers it before anything else.
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

func Follow(parent context.Context, entries <-chan Entry, p Peer) {
	ctx, cancel := context.WithCancel(parent)
	go stream(ctx, cancel, entries, p)
}

func stream(ctx context.Context, cancel context.CancelFunc, entries <-chan Entry, p Peer) {
	defer cancel()
	for {
		select {
		case e, ok := <-entries:
			if !ok {
				return
			}
			if err := p.Append(ctx, e); err != nil {
				log.Printf("append %d: %v", e.Index, err)
				return
			}
		case <-p.Gone():
			return
		}
	}
}
