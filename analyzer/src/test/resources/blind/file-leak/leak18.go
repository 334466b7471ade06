// Each failed try to take a file lock overwrites the descriptor of the try before.
package filelock

import (
	"errors"
	"os"
	"syscall"
	"time"
)

var ErrTimeout = errors.New("lock is held by another process")

type Lock struct{ f *os.File }

func Acquire(path string, wait time.Duration) (*Lock, error) {
	deadline := time.Now().Add(wait)
	for {
		f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600) // want file-leak:"not closed"
		if err != nil {
			return nil, err
		}
		err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if err == nil {
			return &Lock{f: f}, nil
		}
		if !errors.Is(err, syscall.EWOULDBLOCK) {
			f.Close()
			return nil, err
		}
		if time.Now().After(deadline) {
			f.Close()
			return nil, ErrTimeout
		}
		time.Sleep(20 * time.Millisecond)
	}
}

func (l *Lock) Release() error { return l.f.Close() }
