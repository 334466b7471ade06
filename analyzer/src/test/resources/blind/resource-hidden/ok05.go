// A tailer's constructor starts a goroutine that ends on its caller's context and closes the file then.
package tailer

import (
	"bufio"
	"context"
	"os"
	"sync/atomic"
	"time"
)

type Tailer struct {
	file  *os.File
	lines atomic.Int64
}

func Follow(ctx context.Context, path string) (*Tailer, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	t := &Tailer{file: f}
	go t.loop(ctx)
	return t, nil
}

func (t *Tailer) loop(ctx context.Context) {
	defer t.file.Close()
	r := bufio.NewReader(t.file)
	for ctx.Err() == nil {
		if _, err := r.ReadString('\n'); err != nil {
			time.Sleep(100 * time.Millisecond)
			continue
		}
		t.lines.Add(1)
	}
}

func (t *Tailer) Lines() int64 { return t.lines.Load() }
