// The cancel function goes into a run object, and the method value that ends the run is deferred.
package crawler

import (
	"context"
	"time"
)

type run struct {
	ctx    context.Context
	cancel context.CancelFunc
	pages  int
}

func (r *run) end() {
	if r.ctx.Err() == nil {
		r.pages++
	}
	r.cancel()
}

type Fetcher interface {
	Fetch(ctx context.Context, url string) ([]string, error)
}

func Crawl(parent context.Context, f Fetcher, seeds []string) (int, error) {
	ctx, cancel := context.WithTimeout(parent, 4*time.Hour)
	r := &run{ctx: ctx, cancel: cancel}
	end := r.end
	defer end()
	for len(seeds) > 0 {
		links, err := f.Fetch(r.ctx, seeds[0])
		if err != nil {
			return r.pages, err
		}
		seeds = append(seeds[1:], links...)
		r.pages++
	}
	return r.pages, nil
}
