// The record is written synchronously, and only the error path hands it to a goroutine that waits and tries again.
package fallback

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"github.com/go-kratos/kratos/v2/log"
)

type Logger struct {
	mu  sync.Mutex
	out io.Writer
}

func New(out io.Writer) log.Logger {
	return &Logger{out: out}
}

func (l *Logger) write(line []byte) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	_, err := l.out.Write(line)
	return err
}

func (l *Logger) Log(level log.Level, keyvals ...interface{}) error {
	line := fmt.Appendln(nil, append([]any{level}, keyvals...)...)
	err := l.write(line)
	if err == nil {
		return nil
	}
	if level == log.LevelFatal {
		goto stderr
	}
	go l.later(line, time.Minute) // want go-unbounded-log:"log record"
	return nil

stderr:
	_, err = os.Stderr.Write(line)
	return err
}

func (l *Logger) later(line []byte, wait time.Duration) {
	time.Sleep(wait)
	if err := l.write(line); err != nil {
		_, _ = os.Stderr.Write(line)
	}
}
