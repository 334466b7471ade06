// Each attempt of a retry loop overwrites the cancel function; the deferred closure calls only the last one.
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
	defer func() {
		if cancel != nil {
			cancel()
		}
	}()
	for attempt := 0; attempt < 5; attempt++ {
		ctx, cancel = context.WithTimeout(parent, per) // want cancel-leak:"cancel"
		var p Point
		p, err = lookup(ctx, address)
		if err == nil {
			return p, nil
		}
		if !errors.Is(err, errThrottled) {
			break
		}
		time.Sleep(time.Duration(attempt) * 100 * time.Millisecond)
	}
	return Point{}, err
}
