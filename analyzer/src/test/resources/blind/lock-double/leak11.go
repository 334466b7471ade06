// The package's lock is held while a helper of the same package takes it again.
package flags

import (
	"os"
	"sync"
)

var (
	mu       sync.Mutex
	features = map[string]bool{}
)

func Enabled(name string) bool {
	mu.Lock()
	defer mu.Unlock()
	return features[name]
}

func Set(name string, on bool) {
	mu.Lock()
	features[name] = on
	mu.Unlock()
}

func LoadEnv(names []string) {
	mu.Lock()
	for _, n := range names {
		if os.Getenv("FEATURE_"+n) != "" && !Enabled(n) { // want lock-double:"already"
			features[n] = true
		}
	}
	mu.Unlock()
}
