// Each reconnect stops the keepalive ticker of the connection before, on every way out of the inner loop.
package gateway

import (
	"errors"
	"time"
)

type Link interface {
	Ping() error
	Reconnect() error
}

var errGaveUp = errors.New("gateway: gave up")

func Keep(link Link, quit <-chan struct{}, every time.Duration) error {
	var ping *time.Ticker
	defer func() {
		if ping != nil {
			ping.Stop()
		}
	}()
	for tries := 0; tries < 100; tries++ {
		if err := link.Reconnect(); err != nil {
			continue
		}
		if ping != nil {
			ping.Stop()
		}
		ping = time.NewTicker(every)
		alive := true
		for alive {
			select {
			case <-ping.C:
				alive = link.Ping() == nil
			case <-quit:
				return nil
			}
		}
	}
	return errGaveUp
}
