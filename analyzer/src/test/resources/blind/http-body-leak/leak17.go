// A health poller on a ticker asks each second and looks at the status code only.
package health

import (
	"context"
	"log/slog"
	"net/http"
	"time"
)

type Poller struct {
	client  *http.Client
	target  string
	changes chan<- bool
}

func (p *Poller) up() bool {
	resp, err := p.client.Get(p.target + "/healthz") // want http-body-leak:"not closed"
	return err == nil && resp.StatusCode == http.StatusOK
}

func (p *Poller) Run(ctx context.Context) {
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	last := false
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			now := p.up()
			if now == last {
				continue
			}
			last = now
			slog.Info("health changed", "target", p.target, "up", now)
			select {
			case p.changes <- now:
			case <-ctx.Done():
				return
			}
		}
	}
}
