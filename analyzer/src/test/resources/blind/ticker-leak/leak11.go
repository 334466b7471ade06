// Each reconnect makes a new keepalive ticker in the same variable; only the last one is stopped.
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
	for tries := 0; tries < 100; tries++ {
		if err := link.Reconnect(); err != nil {
			continue
		}
		ping = time.NewTicker(every) // want ticker-leak:"."
		alive := true
		for alive {
			select {
			case <-ping.C:
				alive = link.Ping() == nil
			case <-quit:
				ping.Stop()
				return nil
			}
		}
	}
	if ping != nil {
		ping.Stop()
	}
	return errGaveUp
}
