// A trace exporter cancels its attempt only in a deferred closure, which waits for all the batches.
package traceexport

import (
	"context"
	"errors"
	"time"
)

type Span struct {
	Name  string
	Start time.Time
}

type Sink func(ctx context.Context, batch []Span) error

func (s Sink) Flush(ctx context.Context, spans []Span, size int) error {
	var errs []error
	for len(spans) > 0 {
		n := min(size, len(spans))
		batchCtx, cancel := context.WithCancelCause(ctx)
		timer := time.AfterFunc(5*time.Second, func() { cancel(context.DeadlineExceeded) })
		defer func() { // miss defer-in-loop: a callback that may never run counts as releasing
			cancel(nil)
		}()
		if err := s(batchCtx, spans[:n]); err != nil {
			errs = append(errs, err)
		}
		timer.Stop()
		spans = spans[n:]
	}
	return errors.Join(errs...)
}
