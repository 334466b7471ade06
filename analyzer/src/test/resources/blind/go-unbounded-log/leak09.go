// A WaitGroup counts the goroutines, but only Close waits for it, not the record.
package flush

import (
	"context"
	"io"
	"log/slog"
	"sync"
)

type Uploader struct {
	next slog.Handler
	dst  func(ctx context.Context) (io.WriteCloser, error)
	wg   sync.WaitGroup
}

func NewUploader(next slog.Handler, dst func(context.Context) (io.WriteCloser, error)) *Uploader {
	return &Uploader{next: next, dst: dst}
}

func (u *Uploader) Enabled(context.Context, slog.Level) bool { return true }
func (u *Uploader) WithAttrs(attrs []slog.Attr) slog.Handler { return u.next.WithAttrs(attrs) }
func (u *Uploader) WithGroup(name string) slog.Handler       { return u.next.WithGroup(name) }

func (u *Uploader) Handle(ctx context.Context, r slog.Record) error {
	u.wg.Add(1)
	go u.upload(context.WithoutCancel(ctx), r.Message) // want go-unbounded-log:"log record"
	return u.next.Handle(ctx, r)
}

func (u *Uploader) upload(ctx context.Context, msg string) {
	defer u.wg.Done()
	w, err := u.dst(ctx)
	if err != nil {
		return
	}
	defer w.Close()
	_, _ = io.WriteString(w, msg)
}

func (u *Uploader) Close() error {
	u.wg.Wait()
	return nil
}
