package notes

import (
	"errors"
	"sync"
)

var errPinned = errors.New("pinned already")

// pinned says that the lock outlives the call that took it.
type Frame struct {
	mu     sync.RWMutex
	pinned bool
	closed bool
	data   []byte
}

func (f *Frame) Read(keep bool) ([]byte, error) {
	if f.pinned {
		return nil, errPinned
	}
	f.mu.RLock()
	data := f.data
	if keep && len(data) > 0 {
		f.pinned = true
	} else {
		f.mu.RUnlock()
	}
	return data, nil
}

func (f *Frame) Next() bool {
	f.unpin()
	f.mu.RLock()
	defer f.mu.RUnlock()
	return len(f.data) > 1
}

func (f *Frame) unpin() {
	if f.pinned {
		f.pinned = false
		f.mu.RUnlock()
	}
}

// Nothing that is written here decides later whether the lock is given back.
func (f *Frame) Drop() error {
	f.mu.Lock() // want lock-not-released:"leaves"
	f.closed = true
	if f.data == nil {
		return errPinned
	}
	f.data = nil
	f.mu.Unlock()
	return nil
}

// users counts for whom the gate is locked: the first one locks it, the last one unlocks it.
var (
	gate    sync.RWMutex
	countMu sync.Mutex
	users   int
)

func enter() {
	countMu.Lock()
	defer countMu.Unlock()
	if users == 0 {
		gate.Lock()
		users++
		return
	}
	users++
}

func leave() {
	countMu.Lock()
	defer countMu.Unlock()
	users--
	if users == 0 {
		gate.Unlock()
	}
}

func Build(parts []string) error {
	enter()
	if err := check(parts); err != nil {
		leave()
		return err
	}
	leave()
	return nil
}

func check(parts []string) error {
	if len(parts) == 0 {
		return errors.New("no parts")
	}
	return nil
}

func Watch() int {
	gate.RLock()
	defer gate.RUnlock()
	return 1
}
