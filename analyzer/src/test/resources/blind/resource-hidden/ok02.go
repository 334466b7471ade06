// A journal keeps a file that its caller has opened and closes again, so it owns nothing.
package journal

import (
	"fmt"
	"os"
	"sync"
)

type Journal struct {
	mu  sync.Mutex
	out *os.File
}

func New(out *os.File) *Journal { return &Journal{out: out} }

func (j *Journal) Note(text string) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	_, err := fmt.Fprintln(j.out, text)
	return err
}

func Import(path string, texts []string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	j := New(f)
	for _, t := range texts {
		if err := j.Note(t); err != nil {
			return err
		}
	}
	return f.Sync()
}
