// A closure captures the cancel function as an abort handler, but the function returns without having called it.
package upload

import (
	"context"
	"errors"
)

type Bucket interface {
	Begin(ctx context.Context, key string) (string, error)
	Part(ctx context.Context, upload string, n int, data []byte) error
	Finish(ctx context.Context, upload string) error
	Abort(upload string)
}

var ErrEmpty = errors.New("upload: nothing to send")

func Multipart(parent context.Context, b Bucket, key string, parts [][]byte) error {
	if len(parts) == 0 {
		return ErrEmpty
	}
	ctx, cancel := context.WithCancel(parent) // want cancel-leak:"cancel"
	id, err := b.Begin(ctx, key)
	if err != nil {
		cancel()
		return err
	}
	abort := func() {
		b.Abort(id)
		cancel()
	}
	for n, p := range parts {
		if err := b.Part(ctx, id, n+1, p); err != nil {
			abort()
			return err
		}
	}
	return b.Finish(ctx, id)
}
