// The goroutine sends two events; the receiver always takes the first, and the buffer of one holds the second.
package deploy

import (
	"errors"
	"fmt"
)

type Phase int

const (
	Planned Phase = iota
	Applied
	Rejected
)

type Event struct {
	Phase Phase
	Note  string
}

type Engine interface {
	Plan(name string) (Phase, string)
	Apply(name string) (Phase, string)
}

var ErrRejected = errors.New("deploy: rejected")

func Run(e Engine, name string) error {
	events := make(chan Event, 1)
	go func(out chan<- Event) {
		phase, note := e.Plan(name)
		out <- Event{phase, note}
		phase, note = e.Apply(name)
		out <- Event{phase, note}
	}(events)

	switch ev := <-events; ev.Phase {
	case Rejected:
		return fmt.Errorf("%w: %s", ErrRejected, ev.Note)
	case Planned:
		if ev = <-events; ev.Phase != Applied {
			return fmt.Errorf("deploy %s: %s", name, ev.Note)
		}
	}
	return nil
}
