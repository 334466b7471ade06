// Reload swaps the open word list in the field under the lock and releases the old one afterwards.
package dictionary

import (
	"bufio"
	"os"
	"sync"
)

type wordList struct {
	file  *os.File
	words map[string]struct{}
}

func openList(path string) (*wordList, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	l := &wordList{file: f, words: map[string]struct{}{}}
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		l.words[sc.Text()] = struct{}{}
	}
	return l, nil
}

func (l *wordList) release() error { return l.file.Close() }

type Dictionary struct {
	mu   sync.RWMutex
	list *wordList
}

func (d *Dictionary) Reload(path string) error {
	l, err := openList(path)
	if err != nil {
		return err
	}
	return d.replace(l)
}

func (d *Dictionary) replace(l *wordList) error {
	d.mu.Lock()
	l, d.list = d.list, l
	d.mu.Unlock()
	if l == nil {
		return nil
	}
	return l.release()
}

func (d *Dictionary) Close() error { return d.replace(nil) }
