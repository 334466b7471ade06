// The refresh waits for its workers under the lock that each of them needs to store its result.
package prices

import "sync"

type Board struct {
	mu     sync.Mutex
	prices map[string]float64
	quote  func(string) float64
}

func NewBoard(quote func(string) float64) *Board {
	return &Board{prices: make(map[string]float64), quote: quote}
}

func (b *Board) Refresh(symbols []string) int {
	b.mu.Lock()
	defer b.mu.Unlock()
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
	wg.Wait() // want lock-chan-deadlock:"lock"
	return len(b.prices)
}
