// Two goroutines of one run lock the counters in opposite orders, through a function each.
package crawl

import "sync"

type crawl struct {
	seenMu sync.Mutex
	seen   map[string]bool
	failMu sync.Mutex
	fail   map[string]int
}

func (c *crawl) visit(url string) {
	c.seenMu.Lock()
	defer c.seenMu.Unlock()
	c.seen[url] = true
	c.forgive(url)
}

func (c *crawl) forgive(url string) {
	c.failMu.Lock() // want lock-order:"order"
	defer c.failMu.Unlock()
	delete(c.fail, url)
}

func (c *crawl) retry(url string) bool {
	c.failMu.Lock()
	defer c.failMu.Unlock()
	c.fail[url]++
	c.seenMu.Lock()
	defer c.seenMu.Unlock()
	return !c.seen[url] && c.fail[url] < 3
}

func Run(urls []string) {
	c := &crawl{seen: map[string]bool{}, fail: map[string]int{}}
	var wg sync.WaitGroup
	for _, u := range urls {
		wg.Add(2)
		go func() {
			defer wg.Done()
			c.visit(u)
		}()
		go func() {
			defer wg.Done()
			c.retry(u)
		}()
	}
	wg.Wait()
}
