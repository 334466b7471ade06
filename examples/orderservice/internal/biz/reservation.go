package biz

import (
	"context"
	"time"
)

// reserveBudget is how long a customer waits for a reservation.
const reserveBudget = 50 * time.Millisecond

// Warehouse puts pieces of an article aside.
type Warehouse interface {
	Reserve(ctx context.Context, sku string, pieces int64) (string, error)
}

// Reservations reserves on behalf of a customer.
type Reservations struct {
	warehouse Warehouse
}

// NewReservations returns reservations in warehouse.
func NewReservations(warehouse Warehouse) *Reservations {
	return &Reservations{warehouse: warehouse}
}

// Reserve lets a reservation go on when the customer has left: one must not be torn down half way.
func (r *Reservations) Reserve(ctx context.Context, sku string, pieces int64) error {
	ctx, cancel := context.WithTimeout(ctx, reserveBudget)
	defer cancel()

	done := make(chan error, 0) // A capacity of 0 is no buffer.
	go func() {
		_, err := r.warehouse.Reserve(context.WithoutCancel(ctx), sku, pieces)
		done <- err // Leak: blocks for good once the select has left.
	}()

	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// ReserveOrLeave is Reserve done right: the sender has the same way out as the receiver.
func (r *Reservations) ReserveOrLeave(ctx context.Context, sku string, pieces int64) error {
	ctx, cancel := context.WithTimeout(ctx, reserveBudget)
	defer cancel()

	done := make(chan error)
	go func() {
		_, err := r.warehouse.Reserve(context.WithoutCancel(ctx), sku, pieces)
		select {
		case done <- err:
		case <-ctx.Done():
		}
	}()

	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// ReserveAndDrain is right too, if work may be torn down: it ends with ctx, and its result is taken before leaving.
func (r *Reservations) ReserveAndDrain(ctx context.Context, sku string, pieces int64) error {
	ctx, cancel := context.WithTimeout(ctx, reserveBudget)
	defer cancel()

	done := make(chan error)
	go func() {
		_, err := r.warehouse.Reserve(ctx, sku, pieces) // ends soon after ctx does
		done <- err
	}()

	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		<-done
		return ctx.Err()
	}
}
