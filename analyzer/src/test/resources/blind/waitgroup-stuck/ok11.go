// Both Adds are for one goroutine each, of which the second runs only when it is wanted.
package warm

import "sync"

type Warmer struct {
	pages  func()
	images func()
}

func (w *Warmer) Run(withImages bool) {
	var wg sync.WaitGroup
	n := 1
	if withImages {
		n = 2
	}
	wg.Add(n)
	if withImages {
		go func() {
			defer wg.Done()
			w.images()
		}()
	}
	go func() {
		defer wg.Done()
		w.pages()
	}()
	wg.Wait()
}
