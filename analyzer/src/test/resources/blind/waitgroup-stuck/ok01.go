// The worker defers Done first of all, and its failing path returns through it.
package download

import (
	"log"
	"sync"
)

type Fetcher struct {
	get  func(url string) ([]byte, error)
	save func(url string, b []byte)
}

func (f *Fetcher) one(wg *sync.WaitGroup, url string) {
	defer wg.Done()
	b, err := f.get(url)
	if err != nil {
		log.Printf("get %s: %v", url, err)
		return
	}
	f.save(url, b)
}

func (f *Fetcher) All(urls []string) {
	var wg sync.WaitGroup
	for _, u := range urls {
		wg.Add(1)
		go f.one(&wg, u)
	}
	wg.Wait()
}
