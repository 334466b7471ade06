// The method expects the lock, gives it up around the slow call, and takes it back before it returns.
package fetcher

import "sync"

type Fetcher struct {
	mu    sync.Mutex
	known map[string]string
	get   func(string) (string, error)
}

// fetchLocked is called with f.mu held and returns with it held.
func (f *Fetcher) fetchLocked(key string) (string, error) {
	f.mu.Unlock()
	v, err := f.get(key)
	f.mu.Lock()
	if err != nil {
		return "", err
	}
	f.known[key] = v
	return v, nil
}

func (f *Fetcher) Lookup(key string) (string, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if v, ok := f.known[key]; ok {
		return v, nil
	}
	return f.fetchLocked(key)
}
