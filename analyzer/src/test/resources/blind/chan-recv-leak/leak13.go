// The queue of the logger is drained by a range, and its Close only sets a flag.
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
	closed bool
}

func New(out io.Writer) *Logger {
	l := &Logger{out: out, lines: make(chan string, 128)}
	go l.drain()
	return l
}

func (l *Logger) drain() {
	for line := range l.lines { // want chan-recv-leak:"blocks forever"
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
	defer l.mu.Unlock()
	l.closed = true
}
