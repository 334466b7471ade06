// The package's shutdown channel is declared, but no init makes it.
package lifecycle

import (
	"log"
	"sync"
)

var (
	mu       sync.Mutex
	closers  []func() error
	shutdown chan struct{}
)

func OnShutdown(name string, fn func() error) {
	mu.Lock()
	closers = append(closers, fn)
	mu.Unlock()
	go func() {
		<-shutdown // miss chan-nil: package variables are taken to be set
		if err := fn(); err != nil {
			log.Printf("close %s: %v", name, err)
		}
	}()
}

func Closers() int {
	mu.Lock()
	defer mu.Unlock()
	return len(closers)
}
