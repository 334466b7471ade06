// A compare-and-swap lets at most one flush goroutine run at a time, whatever the number of records.
package batch

import (
	"bytes"
	"fmt"
	"net/http"
	"sync"
	"sync/atomic"

	"github.com/go-kratos/kratos/v2/log"
)

const maxLines = 1024

type Logger struct {
	url      string
	flushing atomic.Bool

	mu    sync.Mutex
	lines []string
}

func (l *Logger) Log(level log.Level, keyvals ...interface{}) error {
	l.mu.Lock()
	if len(l.lines) < maxLines {
		l.lines = append(l.lines, fmt.Sprint(level, keyvals))
	}
	l.mu.Unlock()

	if l.flushing.CompareAndSwap(false, true) {
		go func() {
			defer l.flushing.Store(false)
			l.flush()
		}()
	}
	return nil
}

func (l *Logger) flush() {
	l.mu.Lock()
	batch := l.lines
	l.lines = nil
	l.mu.Unlock()

	var buf bytes.Buffer
	for _, s := range batch {
		fmt.Fprintln(&buf, s)
	}
	resp, err := http.Post(l.url, "text/plain", &buf)
	if err != nil {
		return
	}
	resp.Body.Close()
}
