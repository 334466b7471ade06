// Goroutines probe mirrors at once and keep the status of each, never the close.
package mirrors

import (
	"net/http"
	"sync"
	"time"
)

type Probe struct {
	URL     string
	Healthy bool
	Latency time.Duration
}

func ProbeAll(client *http.Client, urls []string) []Probe {
	results := make([]Probe, len(urls))
	var wg sync.WaitGroup
	for i, u := range urls {
		wg.Add(1)
		go func() {
			defer wg.Done()
			begin := time.Now()
			resp, err := client.Get(u) // want http-body-leak:"not closed"
			if err != nil {
				results[i] = Probe{URL: u}
				return
			}
			results[i] = Probe{URL: u, Healthy: resp.StatusCode < 400, Latency: time.Since(begin)}
		}()
	}
	wg.Wait()
	return results
}
