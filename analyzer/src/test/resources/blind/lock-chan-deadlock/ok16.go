// The wait was deferred before the unlock, and so comes after it.
package backup

import "sync"

type Backup struct {
	mu       sync.Mutex
	uploaded int
	put      func(string) int
}

func (b *Backup) upload(wg *sync.WaitGroup, name string) {
	defer wg.Done()
	n := b.put(name)
	b.mu.Lock()
	b.uploaded += n
	b.mu.Unlock()
}

func (b *Backup) Run(names []string) {
	var wg sync.WaitGroup
	defer wg.Wait()
	b.mu.Lock()
	defer b.mu.Unlock()
	b.uploaded = 0
	for _, n := range names {
		wg.Add(1)
		go b.upload(&wg, n)
	}
}
