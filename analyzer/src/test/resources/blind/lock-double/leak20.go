// A reader that misses stores the value through the writing method, with its read lock held.
package translate

import (
	"strings"
	"sync"
)

type Dict struct {
	sync.RWMutex
	words map[string]string
}

func (d *Dict) learn(word, meaning string) {
	d.Lock()
	defer d.Unlock()
	d.words[word] = meaning
}

func (d *Dict) guess(word string) string {
	m := strings.TrimSuffix(word, "s")
	d.learn(word, m)
	return m
}

func (d *Dict) Translate(text string) string {
	d.RLock()
	defer d.RUnlock()
	var out []string
	for _, w := range strings.Fields(text) {
		m, ok := d.words[w]
		if !ok {
			m = d.guess(w) // want lock-double:"already"
		}
		out = append(out, m)
	}
	return strings.Join(out, " ")
}
