// Reload replaces the open word list in a field by a new one without closing the old one.
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
	l, err := openList(path) // miss resource-leak: a field of an owner counts as released by it
	if err != nil {
		return err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.list = l
	return nil
}

func (d *Dictionary) Close() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.list == nil {
		return nil
	}
	return d.list.release()
}
