// A journal starts a new segment when the current one is full and leaves the full one open.

package journal

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"
)

const segmentSize = 64 << 20

type Journal struct {
	mu      sync.Mutex
	dir     string
	seq     int
	written int
	segment *os.File
}

func Open(dir string) *Journal { return &Journal{dir: dir} }

func (j *Journal) roll() error {
	name := filepath.Join(j.dir, fmt.Sprintf("%08d.seg", j.seq+1))
	f, err := os.OpenFile(name, os.O_CREATE|os.O_WRONLY|os.O_EXCL, 0o640) // want file-leak:"."
	if err != nil {
		return err
	}
	j.seq++
	j.written = 0
	j.segment = f
	return nil
}

func (j *Journal) Append(record []byte) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.segment == nil || j.written+len(record) > segmentSize {
		if err := j.roll(); err != nil {
			return fmt.Errorf("roll: %w", err)
		}
	}
	n, err := j.segment.Write(record)
	j.written += n
	return err
}

func (j *Journal) Close() error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.segment == nil {
		return nil
	}
	return j.segment.Close()
}
