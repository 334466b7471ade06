// Both cases of the select come from a goroutine that first needs the lock.
package deploy

import (
	"fmt"
	"sync"
)

type Deployer struct {
	mu      sync.Mutex
	current string
	apply   func(string) error
}

func (d *Deployer) Deploy(version string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	ok := make(chan string, 1)
	failed := make(chan error, 1)
	go func() {
		if err := d.apply(version); err != nil {
			d.mu.Lock()
			d.current = ""
			d.mu.Unlock()
			failed <- err
			return
		}
		d.mu.Lock()
		d.current = version
		d.mu.Unlock()
		ok <- version
	}()
	select { // want lock-chan-deadlock:"lock"
	case <-ok:
		return nil
	case err := <-failed:
		return fmt.Errorf("deploy %s: %w", version, err)
	}
}
