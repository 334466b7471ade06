// A worker sends each response over a channel and the collector closes it.
package crawler

import (
	"net/http"
	"sync"
)

type page struct {
	url  string
	resp *http.Response
}

func load(client *http.Client, urls []string, pages chan<- page) {
	var wg sync.WaitGroup
	for _, u := range urls {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if resp, err := client.Get(u); err == nil {
				pages <- page{url: u, resp: resp}
			}
		}()
	}
	wg.Wait()
	close(pages)
}

// Types finds the content type of each page that answers.
func Types(client *http.Client, urls []string) map[string]string {
	pages := make(chan page, len(urls))
	go load(client, urls, pages)
	types := make(map[string]string, len(urls))
	for p := range pages {
		types[p.url] = p.resp.Header.Get("Content-Type")
		p.resp.Body.Close()
	}
	return types
}
