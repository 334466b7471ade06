// Goexit runs the deferred Done.
package suite

import (
	"log"
	"runtime"
	"sync"
)

type check struct {
	name   string
	failed bool
}

func (c *check) expect(ok bool) {
	if !ok {
		c.failed = true
		log.Printf("%s: expectation failed", c.name)
		runtime.Goexit()
	}
}

func RunAll(checks map[string]func(expect func(bool))) (failed int) {
	var wg sync.WaitGroup
	var all []*check
	for name, body := range checks {
		c := &check{name: name}
		all = append(all, c)
		wg.Add(1)
		go func() {
			defer wg.Done()
			body(c.expect)
		}()
	}
	wg.Wait()
	for _, c := range all {
		if c.failed {
			failed++
		}
	}
	return failed
}
