// A failed dial leaves the loop after the Add and before the goroutine.
package fanout

import (
	"fmt"
	"sync"
)

type Link interface {
	Send(msg string)
}

func Broadcast(peers []string, msg string, dial func(string) (Link, error)) (err error) {
	var wg sync.WaitGroup
	defer wg.Wait() // want waitgroup-stuck:"Done"
	for _, p := range peers {
		wg.Add(1)
		link, err := dial(p)
		if err != nil {
			return fmt.Errorf("dial %s: %w", p, err)
		}
		go func() {
			defer wg.Done()
			link.Send(msg)
		}()
	}
	return nil
}
