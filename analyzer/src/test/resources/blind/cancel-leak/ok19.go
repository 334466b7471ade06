// A harness for tests of other packages registers the cancel function with Cleanup.
package harness

import (
	"context"
	"testing"
	"time"
)

type Cluster struct {
	ctx   context.Context
	nodes []string
}

type Boot func(ctx context.Context, name string) error

func Start(t testing.TB, boot Boot, names ...string) *Cluster {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	t.Cleanup(cancel)
	c := &Cluster{ctx: ctx}
	for _, n := range names {
		if err := boot(ctx, n); err != nil {
			t.Fatalf("boot %s: %v", n, err)
		}
		c.nodes = append(c.nodes, n)
	}
	return c
}

func (c *Cluster) Alive() bool { return c.ctx.Err() == nil && len(c.nodes) > 0 }
