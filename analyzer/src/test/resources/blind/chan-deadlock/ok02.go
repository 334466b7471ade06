// The event loop keeps follow-up events in a list of its own.
package loop

import "fmt"

type Event struct {
	Name  string
	Depth int
}

type Loop struct {
	events chan Event
	quit   chan struct{}
	seen   map[string]int
}

func New() *Loop {
	l := &Loop{events: make(chan Event), quit: make(chan struct{}), seen: map[string]int{}}
	go l.run()
	return l
}

func (l *Loop) run() {
	var own []Event
	for {
		for len(own) > 0 {
			e := own[0]
			own = append(own[1:], l.handle(e)...)
		}
		select {
		case e := <-l.events:
			own = append(own, e)
		case <-l.quit:
			return
		}
	}
}

func (l *Loop) handle(e Event) []Event {
	l.seen[e.Name]++
	if l.seen[e.Name] == 3 {
		return []Event{{fmt.Sprint(e.Name, "/often"), e.Depth + 1}}
	}
	return nil
}

func (l *Loop) Post(e Event) {
	select {
	case l.events <- e:
	case <-l.quit:
	}
}

func (l *Loop) Close() { close(l.quit) }
