// The channel is received from without a select, so that each timer has fired before the next turn.
package crawl

import (
	"errors"
	"log"
	"time"
)

type Page struct {
	URL   string
	Links []string
}

type Fetcher interface {
	Fetch(url string) (Page, error)
}

var ErrBlocked = errors.New("crawl: blocked")

func Walk(f Fetcher, pause time.Duration, queue []string, visit func(Page)) error {
	seen := make(map[string]bool)
	for len(queue) > 0 {
		url := queue[0]
		queue = queue[1:]
		if seen[url] {
			continue
		}
		seen[url] = true
		p, err := f.Fetch(url)
		if errors.Is(err, ErrBlocked) {
			return err
		}
		if err != nil {
			log.Print(err)
			continue
		}
		visit(p)
		queue = append(queue, p.Links...)
		<-time.After(pause)
	}
	return nil
}
