package biz

import (
	"context"
	"time"
)

// quoteBudget is how long a customer waits for a quote.
const quoteBudget = 50 * time.Millisecond

// Supplier quotes today's price of an article in cents. It is often slower than a customer is patient.
type Supplier interface {
	Quote(ctx context.Context, sku string) (int64, error)
}

// Quotes asks the supplier on behalf of a customer.
type Quotes struct {
	supplier Supplier
}

// NewQuotes returns quotes of supplier.
func NewQuotes(supplier Supplier) *Quotes {
	return &Quotes{supplier: supplier}
}

type quote struct {
	cents int64
	err   error
}

// Quote gives up when the budget is spent; a late answer of the supplier is of no use.
func (q *Quotes) Quote(ctx context.Context, sku string) (int64, error) {
	ctx, cancel := context.WithTimeout(ctx, quoteBudget)
	defer cancel()

	answer := make(chan quote)
	go func() {
		cents, err := q.supplier.Quote(context.WithoutCancel(ctx), sku)
		answer <- quote{cents, err} // Leak: after ctx.Done() nobody receives any more.
	}()

	select {
	case a := <-answer:
		return a.cents, a.err
	case <-ctx.Done():
		return 0, ctx.Err()
	}
}

// QuoteBuffered is Quote done right: the one answer always fits into the buffer, so its sender never waits.
func (q *Quotes) QuoteBuffered(ctx context.Context, sku string) (int64, error) {
	ctx, cancel := context.WithTimeout(ctx, quoteBudget)
	defer cancel()

	answer := make(chan quote, 1)
	go func() {
		cents, err := q.supplier.Quote(context.WithoutCancel(ctx), sku)
		answer <- quote{cents, err}
	}()

	select {
	case a := <-answer:
		return a.cents, a.err
	case <-ctx.Done():
		return 0, ctx.Err()
	}
}
