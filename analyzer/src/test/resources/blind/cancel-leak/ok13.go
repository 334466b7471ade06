// The child's cancel function is called only to abort early; its parent is cancelled on every path and ends it.
package upload

import (
	"context"
	"time"
)

type Bucket interface {
	Begin(ctx context.Context, key string) (string, error)
	Part(ctx context.Context, upload string, n int, data []byte) error
	Finish(ctx context.Context, upload string) error
}

func Multipart(base context.Context, b Bucket, key string, parts [][]byte) error {
	parent, done := context.WithTimeout(base, time.Hour)
	defer done()
	ctx, abort := context.WithCancel(parent)
	id, err := b.Begin(ctx, key)
	giveUp := func(err error) error {
		abort()
		return err
	}
	if err != nil {
		return giveUp(err)
	}
	for n, p := range parts {
		if err := b.Part(ctx, id, n+1, p); err != nil {
			return giveUp(err)
		}
	}
	return b.Finish(parent, id)
}
