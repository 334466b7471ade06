// A budget takes a new deadline through a setter and overwrites the cancel function of the earlier one.

package budget

import (
	"context"
	"sync"
	"time"
)

// Budget bounds the calls that one tenant makes to a paid service.
type Budget struct {
	mu     sync.Mutex
	parent context.Context
	ctx    context.Context
	cancel context.CancelFunc
}

func New(parent context.Context) *Budget {
	return &Budget{parent: parent, ctx: parent}
}

func (b *Budget) SetDeadline(t time.Time) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.ctx, b.cancel = context.WithDeadline(b.parent, t) // miss cancel-leak: nothing shows that the setter runs twice, or runs while one is there
}

func (b *Budget) Spend(call func(context.Context) error) error {
	b.mu.Lock()
	ctx := b.ctx
	b.mu.Unlock()
	if err := ctx.Err(); err != nil {
		return err
	}
	return call(ctx)
}

func (b *Budget) Close() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.cancel != nil {
		b.cancel()
		b.cancel = nil
	}
}
