// The worker gets a copy of the wait group, and its Done counts there.
package index

import "sync"

type Index struct {
	mu    sync.Mutex
	words map[string]int
}

func (x *Index) add(words []string, wg sync.WaitGroup) {
	defer wg.Done()
	x.mu.Lock()
	defer x.mu.Unlock()
	for _, w := range words {
		x.words[w]++
	}
}

func Build(docs [][]string) map[string]int {
	x := &Index{words: map[string]int{}}
	var wg sync.WaitGroup
	for _, d := range docs {
		wg.Add(1)
		go x.add(d, wg)
	}
	wg.Wait() // want waitgroup-stuck:"Done"
	return x.words
}
