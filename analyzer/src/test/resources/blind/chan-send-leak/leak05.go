// The collecting loop returns at the first failed upload and leaves the other uploads blocked in their send.
package upload

import (
	"context"
	"fmt"
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
	results := make(chan uploaded)
	for _, p := range parts {
		go func() {
			etag, err := b.Put(ctx, key, p)
			results <- uploaded{p.Number, etag, err} // want chan-send-leak:"forever"
		}()
	}

	etags := make(map[int]string, len(parts))
	for range parts {
		u := <-results
		if u.err != nil {
			return nil, fmt.Errorf("part %d of %s: %w", u.number, key, u.err)
		}
		etags[u.number] = u.etag
	}
	return etags, nil
}
