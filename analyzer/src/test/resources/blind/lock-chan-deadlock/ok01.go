// The workers are waited for before the lock is taken to read the result.
package prices

import "sync"

type Board struct {
	mu     sync.Mutex
	prices map[string]float64
	quote  func(string) float64
}

func (b *Board) Refresh(symbols []string) int {
	var wg sync.WaitGroup
	for _, s := range symbols {
		wg.Add(1)
		go func() {
			defer wg.Done()
			p := b.quote(s)
			b.mu.Lock()
			b.prices[s] = p
			b.mu.Unlock()
		}()
	}
	wg.Wait()
	b.mu.Lock()
	defer b.mu.Unlock()
	return len(b.prices)
}
