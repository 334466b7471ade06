// A second registration of the same driver returns with the global registry locked.
package drivers

import "fmt"
import "sync"

type Driver interface {
	Open(dsn string) error
}

var (
	driversMu sync.RWMutex
	drivers   = map[string]Driver{}
)

func Register(name string, d Driver) error {
	driversMu.Lock() // want lock-not-released:"held"
	if _, dup := drivers[name]; dup {
		return fmt.Errorf("driver %s registered twice", name)
	}
	drivers[name] = d
	driversMu.Unlock()
	return nil
}

func Open(name, dsn string) error {
	driversMu.RLock()
	d, ok := drivers[name]
	driversMu.RUnlock()
	if !ok {
		return fmt.Errorf("unknown driver %s", name)
	}
	return d.Open(dsn)
}
