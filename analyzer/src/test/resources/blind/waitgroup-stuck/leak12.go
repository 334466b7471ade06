// Every attempt adds one, but the goroutine calls Done once.
package deliver

import "sync"

type Courier struct {
	send     func(string) bool
	attempts int
}

func (c *Courier) DeliverAll(msgs []string) {
	var wg sync.WaitGroup
	for _, m := range msgs {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; i < c.attempts; i++ {
				if c.send(m) {
					return
				}
				wg.Add(1)
			}
		}()
	}
	wg.Wait() // want waitgroup-stuck:"Done"
}
