// A retry loop overwrites the cancel function on each attempt, but calls it before continue, break and return.
package geocode

import (
	"context"
	"errors"
	"time"
)

type Point struct{ Lat, Lon float64 }

type Lookup func(ctx context.Context, address string) (Point, error)

var errThrottled = errors.New("throttled")

func Resolve(parent context.Context, lookup Lookup, address string, per time.Duration) (Point, error) {
	var (
		ctx    context.Context
		cancel context.CancelFunc
		err    error
	)
	for attempt := 0; attempt < 5; attempt++ {
		ctx, cancel = context.WithTimeout(parent, per)
		var p Point
		p, err = lookup(ctx, address)
		if errors.Is(err, errThrottled) {
			cancel()
			time.Sleep(time.Duration(attempt) * 100 * time.Millisecond)
			continue
		}
		if err != nil {
			cancel()
			break
		}
		cancel()
		return p, nil
	}
	return Point{}, err
}
