// Two contexts are merged: the result ends with either one, and the returned closure ends it as well.
package merge

import (
	"context"
	"errors"
)

var errReleased = errors.New("merge: released")

// Contexts returns a child of a that is cancelled when b is, too.
func Contexts(a, b context.Context) (context.Context, func()) {
	ctx, cancel := context.WithCancelCause(a)
	stop := context.AfterFunc(b, func() {
		cancel(context.Cause(b))
	})
	return ctx, func() {
		stop()
		cancel(errReleased)
	}
}

type Call func(ctx context.Context) error

func Do(a, b context.Context, call Call) error {
	ctx, release := Contexts(a, b)
	defer release()
	if err := call(ctx); err != nil {
		return errors.Join(err, context.Cause(ctx))
	}
	return nil
}
