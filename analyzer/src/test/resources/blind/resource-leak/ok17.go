// A type that merely has a Close method acquires nothing, and dropping it is no leak.
package tally

import (
	"errors"
	"fmt"
	"io"
	"sync"
)

type Tally struct {
	mu     sync.Mutex
	out    io.Writer
	counts map[string]int
	closed bool
}

func New(out io.Writer) *Tally {
	return &Tally{out: out, counts: make(map[string]int)}
}

func (t *Tally) Add(word string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.counts[word]++
}

func (t *Tally) Close() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.closed = true
	t.counts = nil
	return nil
}

func Summarize(out io.Writer, words []string) error {
	t := New(out)
	if len(words) == 0 {
		return errors.New("tally: no words")
	}
	for _, w := range words {
		t.Add(w)
	}
	_, err := fmt.Fprintln(t.out, len(t.counts))
	return err
}
