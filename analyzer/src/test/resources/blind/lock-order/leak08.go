// The instance is locked before the package's index in Close and after it in Flush.
package files

import "sync"

var (
	indexMu sync.Mutex
	index   = map[string]*Volume{}
)

type Volume struct {
	mu    sync.Mutex
	name  string
	dirty int
}

func Open(name string) *Volume {
	indexMu.Lock()
	defer indexMu.Unlock()
	v := index[name]
	if v == nil {
		v = &Volume{name: name}
		index[name] = v
	}
	return v
}

func (v *Volume) Close() {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.dirty = 0
	indexMu.Lock() // want lock-order:"order"
	delete(index, v.name)
	indexMu.Unlock()
}

func Flush() (n int) {
	indexMu.Lock()
	defer indexMu.Unlock()
	for _, v := range index {
		v.mu.Lock()
		n += v.dirty
		v.dirty = 0
		v.mu.Unlock()
	}
	return n
}
