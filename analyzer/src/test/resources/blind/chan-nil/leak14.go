// No case of the switch for an unknown priority sets the lane into which the job is sent.
package lanes

import "log"

type Job struct {
	Name     string
	Priority string
}

type lanes struct {
	high, low chan Job
}

func (l *lanes) put(j Job) {
	var lane chan Job
	switch j.Priority {
	case "high":
		lane = l.high
	case "low", "":
		lane = l.low
	}
	lane <- j // want chan-nil:"nil"
}

func drain(lane chan Job) {
	close(lane)
	for j := range lane {
		log.Print(j.Name)
	}
}

func Run(jobs []Job) {
	l := &lanes{high: make(chan Job, len(jobs)), low: make(chan Job, len(jobs))}
	for _, j := range jobs {
		l.put(j)
	}
	drain(l.high)
	drain(l.low)
}
