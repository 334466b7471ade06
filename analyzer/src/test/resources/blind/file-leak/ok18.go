// A retry loop closes the descriptor of each failed try and keeps the last one for the returned function.
package mutexfile

import (
	"context"
	"os"
	"syscall"
	"time"
)

func Lock(ctx context.Context, path string) (unlock func() error, err error) {
	retry := time.NewTicker(25 * time.Millisecond)
	defer retry.Stop()
	for {
		f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
		if err != nil {
			return nil, err
		}
		if err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err == nil {
			return func() error {
				defer os.Remove(path)
				return f.Close()
			}, nil
		}
		if cerr := f.Close(); cerr != nil {
			return nil, cerr
		}
		if err != syscall.EWOULDBLOCK && err != syscall.EINTR {
			return nil, err
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-retry.C:
		}
	}
}
