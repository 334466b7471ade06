// A global ticker of a coarse clock is made by init and read without a loop that could hang.
package coarse

import (
	"sync/atomic"
	"time"
)

var (
	resolution *time.Ticker
	now        atomic.Int64
)

func init() {
	resolution = time.NewTicker(50 * time.Millisecond)
	now.Store(time.Now().UnixNano())
}

// Now returns a time that may be one resolution old.
func Now() time.Time {
	select {
	case t := <-resolution.C:
		now.Store(t.UnixNano())
		return t
	default:
		return time.Unix(0, now.Load())
	}
}
