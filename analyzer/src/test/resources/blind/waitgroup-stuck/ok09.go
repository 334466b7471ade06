// Each batch is added and waited for in its own round of the loop.
package batch

import "sync"

func Process(items []string, size int, handle func(string) error) (failed int) {
	var (
		wg sync.WaitGroup
		mu sync.Mutex
	)
	for start := 0; start < len(items); start += size {
		end := min(start+size, len(items))
		for _, it := range items[start:end] {
			wg.Add(1)
			go func() {
				defer wg.Done()
				if err := handle(it); err != nil {
					mu.Lock()
					failed++
					mu.Unlock()
				}
			}()
		}
		wg.Wait()
	}
	return failed
}
