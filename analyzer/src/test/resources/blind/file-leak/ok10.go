// A rotating writer closes the file before when it opens the next one, and the last one in Close.
package rotate

import (
	"fmt"
	"os"
	"sync"
)

type Writer struct {
	mu    sync.Mutex
	base  string
	max   int64
	file  *os.File
	size  int64
	index int
}

func New(base string, max int64) *Writer { return &Writer{base: base, max: max} }

func (w *Writer) rotate() error {
	if w.file != nil {
		if err := w.file.Close(); err != nil {
			return err
		}
		w.file = nil
	}
	f, err := os.Create(fmt.Sprintf("%s.%d", w.base, w.index))
	if err != nil {
		return err
	}
	w.file, w.size = f, 0
	w.index++
	return nil
}

func (w *Writer) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.file == nil || w.size+int64(len(p)) > w.max {
		if err := w.rotate(); err != nil {
			return 0, err
		}
	}
	n, err := w.file.Write(p)
	w.size += int64(n)
	return n, err
}

func (w *Writer) Close() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.file == nil {
		return nil
	}
	f := w.file
	w.file = nil
	return f.Close()
}
