// The event loop posts a follow-up event to itself, and only it would receive it.
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
	for {
		select {
		case e := <-l.events:
			l.handle(e)
		case <-l.quit:
			return
		}
	}
}

func (l *Loop) handle(e Event) {
	l.seen[e.Name]++
	if l.seen[e.Name] == 3 {
		l.events <- Event{fmt.Sprint(e.Name, "/often"), e.Depth + 1} // miss chan-deadlock: more calls by others are needed than are tried at a time
	}
}

func (l *Loop) Post(e Event) {
	select {
	case l.events <- e:
	case <-l.quit:
	}
}

func (l *Loop) Close() { close(l.quit) }
