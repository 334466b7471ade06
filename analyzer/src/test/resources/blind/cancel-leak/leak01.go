// An invoice run cancels its context only after both steps have succeeded.
package billing

import (
	"context"
	"fmt"
	"time"
)

type Ledger interface {
	Reserve(ctx context.Context, account string, cents int64) (string, error)
	Confirm(ctx context.Context, reservation string) error
}

type Invoicer struct {
	base   context.Context
	ledger Ledger
}

func (i *Invoicer) Charge(account string, cents int64) error {
	ctx, cancel := context.WithTimeout(i.base, 2*time.Hour) // want cancel-leak:"cancel"
	id, err := i.ledger.Reserve(ctx, account, cents)
	if err != nil {
		return fmt.Errorf("reserve %s: %w", account, err)
	}
	if err := i.ledger.Confirm(ctx, id); err != nil {
		cancel()
		return fmt.Errorf("confirm %s: %w", id, err)
	}
	cancel()
	return nil
}
