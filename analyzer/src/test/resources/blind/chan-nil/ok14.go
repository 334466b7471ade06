// Every case of the switch sets the lane, and the unknown priority returns.
package lanes

import (
	"fmt"
	"log"
)

type Job struct {
	Name     string
	Priority string
}

type lanes struct {
	high, low chan Job
}

func (l *lanes) run(ch <-chan Job) {
	for j := range ch {
		log.Print(j.Name)
	}
}

func (l *lanes) put(j Job) error {
	var lane chan Job
	switch j.Priority {
	case "high":
		lane = l.high
	case "low", "":
		lane = l.low
	default:
		return fmt.Errorf("unknown priority %q", j.Priority)
	}
	lane <- j
	return nil
}

func Run(jobs []Job) error {
	l := &lanes{high: make(chan Job), low: make(chan Job)}
	go l.run(l.high)
	go l.run(l.low)
	defer close(l.high)
	defer close(l.low)
	for _, j := range jobs {
		if err := l.put(j); err != nil {
			return err
		}
	}
	return nil
}
