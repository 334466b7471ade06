// A goroutine takes the lock over, but the path without anything to do returns before it is started.
package checkpoint

import "sync"

type Log struct {
	busy    sync.Mutex
	entries []string
	flush   func([]string) error
	errs    int
}

func (l *Log) Checkpoint() bool {
	l.busy.Lock() // want lock-not-released:"held"
	if len(l.entries) == 0 {
		return false
	}
	entries := l.entries
	l.entries = nil
	go func() {
		defer l.busy.Unlock()
		if err := l.flush(entries); err != nil {
			l.errs++
		}
	}()
	return true
}

func (l *Log) Append(e string) {
	l.busy.Lock()
	defer l.busy.Unlock()
	l.entries = append(l.entries, e)
}
