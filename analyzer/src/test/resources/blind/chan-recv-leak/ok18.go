// The channel that the caller hands in is closed or not by code outside.
package follow

import (
	"context"
	"log"
)

type Update struct {
	Key string
	Rev int64
}

type Source interface {
	Updates() <-chan Update
}

type Follower struct {
	latest map[string]int64
}

func New() *Follower { return &Follower{latest: map[string]int64{}} }

func (f *Follower) Follow(src Source) {
	for u := range src.Updates() {
		if u.Rev > f.latest[u.Key] {
			f.latest[u.Key] = u.Rev
		}
	}
	log.Print("source has ended")
}

func (f *Follower) Wait(ctx context.Context, first <-chan Update) int64 {
	u := <-first
	<-ctx.Done()
	return u.Rev
}
