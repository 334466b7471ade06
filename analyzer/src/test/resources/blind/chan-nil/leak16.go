// Without an interval the tick stays nil, and the loop waits for it outside of a select.
package report

import (
	"log"
	"time"
)

type Reporter struct {
	every time.Duration
	rows  func() int
}

func (r *Reporter) Run(rounds int) {
	var tick <-chan time.Time
	if r.every > 0 {
		t := time.NewTicker(r.every)
		defer t.Stop()
		tick = t.C
	}
	for i := 0; i < rounds; i++ {
		<-tick // want chan-nil:"nil"
		log.Printf("%d rows", r.rows())
	}
}
