// An audit log has a Close that flushes its buffer only, and the file below the buffer stays open.
package audit

import (
	"bufio"
	"fmt"
	"os"
	"sync"
	"time"
)

type Log struct {
	mu   sync.Mutex
	file *os.File
	buf  *bufio.Writer
}

func Open(path string) (*Log, error) {
	l := &Log{}
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600) // want resource-hidden:"no way|cannot be"
	if err != nil {
		return nil, err
	}
	l.file = f
	l.buf = bufio.NewWriter(l.file)
	return l, nil
}

func (l *Log) Append(who, what string) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	_, err := fmt.Fprintf(l.buf, "%s %s %s\n", time.Now().Format(time.RFC3339), who, what)
	return err
}

func (l *Log) Close() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if err := l.buf.Flush(); err != nil {
		return err
	}
	return l.file.Sync()
}
