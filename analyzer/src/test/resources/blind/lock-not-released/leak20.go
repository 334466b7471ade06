// Only the last of two locks is released when the second list cannot be read.
package sync2

import (
	"bufio"
	"fmt"
	"io"
	"sync"
)

type Lists struct {
	allowMu sync.RWMutex
	allow   map[string]bool
	denyMu  sync.RWMutex
	deny    map[string]bool
}

func readAll(r io.Reader, into map[string]bool) error {
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		into[sc.Text()] = true
	}
	return sc.Err()
}

func (l *Lists) Reload(allow, deny io.Reader) (err error) {
	l.allowMu.Lock() // want lock-not-released:"held"
	if err = readAll(allow, l.allow); err != nil {
		l.allowMu.Unlock()
		return fmt.Errorf("allow: %w", err)
	}
	l.denyMu.Lock()
	defer l.denyMu.Unlock()
	if err = readAll(deny, l.deny); err != nil {
		return fmt.Errorf("deny: %w", err)
	}
	l.allowMu.Unlock()
	return nil
}

func (l *Lists) Allowed(name string) bool {
	l.allowMu.RLock()
	defer l.allowMu.RUnlock()
	return l.allow[name]
}
