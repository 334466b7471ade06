// A host that is down is skipped after it was added.
package checks

import "sync"

type Host struct {
	Name string
	Down bool
}

func Run(hosts []Host, check func(Host) bool) map[string]bool {
	var (
		wg sync.WaitGroup
		mu sync.Mutex
	)
	ok := make(map[string]bool, len(hosts))
	for _, h := range hosts {
		wg.Add(1)
		if h.Down {
			continue
		}
		go func() {
			defer wg.Done()
			good := check(h)
			mu.Lock()
			defer mu.Unlock()
			ok[h.Name] = good
		}()
	}
	wg.Wait() // miss waitgroup-stuck: flags of what comes from outside are taken to be unset
	return ok
}
