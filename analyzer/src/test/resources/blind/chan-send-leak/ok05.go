// The collecting loop returns early on an error, but a deferred drain receives whatever the other uploads send.
package upload

import (
	"context"
	"fmt"
	"sync"
)

type Part struct {
	Number int
	Data   []byte
}

type Bucket interface {
	Put(ctx context.Context, key string, p Part) (etag string, err error)
}

type uploaded struct {
	number int
	etag   string
	err    error
}

func Multipart(ctx context.Context, b Bucket, key string, parts []Part) (map[int]string, error) {
	ctx, cancel := context.WithCancel(ctx)
	results := make(chan uploaded)
	var wg sync.WaitGroup
	for _, p := range parts {
		wg.Add(1)
		go func() {
			defer wg.Done()
			etag, err := b.Put(ctx, key, p)
			results <- uploaded{p.Number, etag, err}
		}()
	}
	go func() {
		wg.Wait()
		close(results)
	}()
	defer func() {
		cancel()
		for range results {
		}
	}()

	etags := make(map[int]string, len(parts))
	for u := range results {
		if u.err != nil {
			return nil, fmt.Errorf("part %d of %s: %w", u.number, key, u.err)
		}
		etags[u.number] = u.etag
	}
	return etags, nil
}
