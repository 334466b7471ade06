// Two layers of helpers return an open segment, and Size forgets to close it.
package wal

import (
	"fmt"
	"os"
	"path/filepath"
)

type Log struct{ dir string }

func (l *Log) path(id uint64) string {
	return filepath.Join(l.dir, fmt.Sprintf("%020d.seg", id))
}

func (l *Log) openFlags(id uint64, flags int) (*os.File, error) {
	f, err := os.OpenFile(l.path(id), flags, 0o640)
	if err != nil {
		return nil, fmt.Errorf("segment %d: %w", id, err)
	}
	return f, nil
}

func (l *Log) segment(id uint64) (*os.File, error) {
	return l.openFlags(id, os.O_RDONLY)
}

func (l *Log) Size(ids ...uint64) (total int64, err error) {
	for _, id := range ids {
		seg, err := l.segment(id) // want file-leak:"not closed"
		if err != nil {
			return 0, err
		}
		info, err := seg.Stat()
		if err != nil {
			seg.Close()
			return 0, err
		}
		total += info.Size()
	}
	return total, nil
}
