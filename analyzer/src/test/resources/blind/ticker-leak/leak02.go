// A metrics exporter receives from the ticker in an endless loop in its own goroutine.
package metrics

import (
	"log"
	"time"
)

type Sample struct {
	Name  string
	Value float64
}

type Exporter struct {
	gather func() []Sample
	push   func([]Sample) error
}

func StartExporter(gather func() []Sample, push func([]Sample) error) *Exporter {
	e := &Exporter{gather: gather, push: push}
	go e.loop(time.NewTicker(15 * time.Second)) // miss ticker-leak: goroutines that never end are not looked for
	return e
}

func (e *Exporter) loop(t *time.Ticker) {
	for {
		at := <-t.C
		samples := e.gather()
		if len(samples) == 0 {
			continue
		}
		if err := e.push(samples); err != nil {
			log.Printf("push at %s: %v", at.Format(time.RFC3339), err)
		}
	}
}
