// The other case leaves the loop by a labelled break.
package poll

import (
	"log"
	"time"
)

type Meter interface {
	Read() (float64, error)
}

func Record(m Meter, every time.Duration, quit <-chan struct{}) (values []float64) {
recording:
	for {
		v, err := m.Read()
		if err != nil {
			log.Printf("read: %v", err)
		} else {
			values = append(values, v)
		}
		select {
		case <-time.After(every):
		case <-quit:
			break recording
		}
	}
	log.Printf("%d values", len(values))
	return values
}
