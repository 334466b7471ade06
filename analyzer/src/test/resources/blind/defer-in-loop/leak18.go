// A crawler's loop runs inside of one goroutine literal, so its defers wait for the goroutine's end and not the iteration's.
package crawl

import (
	"io"
	"net/http"
	"sync"
)

type Page struct {
	URL  string
	Size int64
}

func Fetch(urls []string, workers int) []Page {
	todo := make(chan string)
	found := make(chan Page, len(urls))
	var wg sync.WaitGroup
	for i := 0; i < workers; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for u := range todo {
				resp, err := http.Get(u)
				if err != nil {
					continue
				}
				defer resp.Body.Close() // want defer-in-loop:"loop"
				if n, err := io.Copy(io.Discard, resp.Body); err == nil {
					found <- Page{URL: u, Size: n}
				}
			}
		}()
	}
	for _, u := range urls {
		todo <- u
	}
	close(todo)
	wg.Wait()
	close(found)
	var pages []Page
	for p := range found {
		pages = append(pages, p)
	}
	return pages
}
