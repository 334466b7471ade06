// A ticker, stopped at the end, takes the place of a timer per turn.
package presence

import "time"

type Room struct {
	online map[string]time.Time
	joins  chan string
	leaves chan string
	quit   chan struct{}
}

func (r *Room) Serve(sweep time.Duration) {
	t := time.NewTicker(sweep)
	defer t.Stop()
	for {
		select {
		case name := <-r.joins:
			r.online[name] = time.Now()
		case name := <-r.leaves:
			delete(r.online, name)
		case now := <-t.C:
			for name, at := range r.online {
				if now.Sub(at) > sweep {
					delete(r.online, name)
				}
			}
		case <-r.quit:
			return
		}
	}
}
