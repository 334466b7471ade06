// Each side of the session says its goodbye before it waits for the other's.
package session

import "log"

type side struct {
	name string
	bye  chan struct{}
	sent int
}

func (s *side) send(msg string) {
	s.sent++
	log.Printf("%s: %s", s.name, msg)
}

func (s *side) part(other *side) {
	close(s.bye)
	<-other.bye
}

func talk(me, other *side, msgs []string) {
	defer me.part(other)
	for _, m := range msgs {
		if m == "" {
			return
		}
		me.send(m)
	}
}

func listen(me, other *side) {
	me.send("listening")
	me.part(other)
}

func Session(msgs []string) {
	a := &side{name: "a", bye: make(chan struct{})}
	b := &side{name: "b", bye: make(chan struct{})}
	go talk(a, b, msgs)
	go listen(b, a)
}
