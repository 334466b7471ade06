// Two global locks of the registry are taken in both orders by loading and listing.
package plugins

import "sync"

var (
	loadedMu sync.Mutex
	loaded   = map[string]func() error{}
	failedMu sync.Mutex
	failed   = map[string]error{}
)

func Load(name string, init func() error) error {
	loadedMu.Lock()
	defer loadedMu.Unlock()
	if err := init(); err != nil {
		failedMu.Lock() // want lock-order:"order"
		failed[name] = err
		failedMu.Unlock()
		return err
	}
	loaded[name] = init
	return nil
}

func Retry() (n int) {
	failedMu.Lock()
	defer failedMu.Unlock()
	for name := range failed {
		loadedMu.Lock()
		if _, ok := loaded[name]; ok {
			delete(failed, name)
			n++
		}
		loadedMu.Unlock()
	}
	return n
}
