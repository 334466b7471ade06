// The consumer ranges over a channel that was declared and never made.
package metrics

import "log"

type Sample struct {
	Name  string
	Value float64
}

func Collect(names []string, read func(string) float64) {
	var samples chan Sample
	go func() {
		for s := range samples { // want chan-nil:"nil"
			log.Printf("%s %g", s.Name, s.Value)
		}
	}()
	for _, n := range names {
		if v := read(n); v > 100 {
			log.Printf("%s is high: %g", n, v)
		}
	}
}
