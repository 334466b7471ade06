// The lock belongs to a value of this call only and dies with it.
package tally

import "sync"

type tally struct {
	mu    sync.Mutex
	count map[string]int
}

func (t *tally) add(word string) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.count[word]++
	return t.count[word] > 1
}

func FirstRepeated(words []string) (string, bool) {
	t := tally{count: make(map[string]int, len(words))}
	for _, w := range words {
		if t.add(w) {
			t.mu.Lock()
			if t.count[w] == 2 {
				return w, true
			}
			t.mu.Unlock()
		}
	}
	return "", false
}
