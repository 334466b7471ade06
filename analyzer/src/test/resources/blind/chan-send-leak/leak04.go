// A quorum read over five replicas returns after three answers, but the buffer has room for one straggler only.
package quorum

import (
	"context"
	"errors"
)

const (
	replicas = 5
	majority = 3
)

var ErrNoQuorum = errors.New("quorum: not reached")

type Node interface {
	Read(ctx context.Context, key string) (version uint64, err error)
}

type Group struct {
	nodes [replicas]Node
}

type vote struct {
	version uint64
	err     error
}

// Latest returns the newest version a majority knows of.
func (g *Group) Latest(ctx context.Context, key string) (uint64, error) {
	votes := make(chan vote, 1)
	for _, n := range g.nodes {
		go func(n Node) {
			v, err := n.Read(ctx, key)
			votes <- vote{v, err} // want chan-send-leak:"forever"
		}(n)
	}

	var newest uint64
	good := 0
	for i := 0; i < replicas; i++ {
		v := <-votes
		if v.err != nil {
			continue
		}
		newest = max(newest, v.version)
		if good++; good == majority {
			return newest, nil
		}
	}
	return 0, ErrNoQuorum
}
