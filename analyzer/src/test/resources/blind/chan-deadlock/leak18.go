// Each side of the session waits for the other's goodbye before it says its own.
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

func talk(me, other *side, msgs []string) {
	for _, m := range msgs {
		me.send(m)
	}
	<-other.bye // want chan-deadlock:"each other"
	close(me.bye)
}

func listen(me, other *side) {
	me.send("listening")
	<-other.bye
	close(me.bye)
}

func Session(msgs []string) {
	a := &side{name: "a", bye: make(chan struct{})}
	b := &side{name: "b", bye: make(chan struct{})}
	go talk(a, b, msgs)
	go listen(b, a)
}
