// Goexit ends the goroutine of a failed check before the Done that is not deferred.
package suite

import (
	"log"
	"runtime"
	"sync"
)

type Check struct {
	name   string
	failed bool
	run    func(*Check)
}

func (c *Check) Fatal(msg string) {
	c.failed = true
	log.Printf("%s: %s", c.name, msg)
	runtime.Goexit()
}

func (c *Check) expect(ok bool) {
	if !ok {
		c.Fatal("expectation failed")
	}
}

func RunAll(checks map[string]func(expect func(bool))) (failed int) {
	var wg sync.WaitGroup
	var all []*Check
	for name, body := range checks {
		c := &Check{name: name}
		c.run = func(c *Check) { body(c.expect) }
		all = append(all, c)
		wg.Add(1)
		go func() {
			c.run(c)
			wg.Done()
		}()
	}
	wg.Wait() // miss waitgroup-stuck: functions that come from outside are not called by the search
	for _, c := range all {
		if c.failed {
			failed++
		}
	}
	return failed
}
