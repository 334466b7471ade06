// Close of the logger closes the lines under the lock that keeps the senders off.
package logger

import (
	"fmt"
	"io"
	"sync"
)

type Logger struct {
	mu     sync.Mutex
	out    io.Writer
	lines  chan string
	ended  chan struct{}
	closed bool
}

func New(out io.Writer) *Logger {
	l := &Logger{out: out, lines: make(chan string, 128), ended: make(chan struct{})}
	go l.drain()
	return l
}

func (l *Logger) drain() {
	defer close(l.ended)
	for line := range l.lines {
		fmt.Fprintln(l.out, line)
	}
}

func (l *Logger) Log(line string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return false
	}
	select {
	case l.lines <- line:
		return true
	default:
		return false
	}
}

func (l *Logger) Close() {
	l.mu.Lock()
	if !l.closed {
		l.closed = true
		close(l.lines)
	}
	l.mu.Unlock()
	<-l.ended
}
