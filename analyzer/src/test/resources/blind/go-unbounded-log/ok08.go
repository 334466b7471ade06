// The go statement is in Close, which runs once at shutdown; Log only appends to a buffer.
package flush

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"sync"

	"github.com/go-kratos/kratos/v2/log"
)

const maxBuffer = 1 << 20

type Uploader struct {
	dst func(ctx context.Context) (io.WriteCloser, error)

	mu  sync.Mutex
	buf bytes.Buffer
}

func (u *Uploader) Log(level log.Level, keyvals ...interface{}) error {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.buf.Len() > maxBuffer {
		u.buf.Reset()
	}
	_, err := fmt.Fprintln(&u.buf, level, keyvals)
	return err
}

func (u *Uploader) upload(ctx context.Context) error {
	u.mu.Lock()
	defer u.mu.Unlock()
	w, err := u.dst(ctx)
	if err != nil {
		return err
	}
	_, err = u.buf.WriteTo(w)
	if cerr := w.Close(); err == nil {
		err = cerr
	}
	return err
}

// Close uploads what is left, and stops waiting when ctx is done.
func (u *Uploader) Close(ctx context.Context) error {
	done := make(chan error, 1)
	go func() { done <- u.upload(ctx) }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}
