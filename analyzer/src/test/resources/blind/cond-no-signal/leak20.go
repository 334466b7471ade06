// The wait for the loaded index checks nothing, and the load may be over before it begins.
package index

import (
	"strings"
	"sync"
)

type Index struct {
	mu     sync.RWMutex
	loaded sync.Cond
	words  map[string][]int
}

func (x *Index) load(docs []string) {
	words := map[string][]int{}
	for i, d := range docs {
		for _, w := range strings.Fields(d) {
			words[w] = append(words[w], i)
		}
	}
	x.mu.Lock()
	x.words = words
	x.mu.Unlock()
	x.loaded.Broadcast()
}

func (x *Index) await() {
	x.mu.RLock()
	x.loaded.Wait() // want cond-no-signal:"Signal"
	x.mu.RUnlock()
}

func Build(docs []string, warm func()) map[string][]int {
	x := &Index{}
	x.loaded.L = x.mu.RLocker()
	go x.load(docs)
	warm()
	x.await()
	return x.words
}
