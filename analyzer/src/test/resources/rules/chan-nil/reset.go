// Package reset puts fresh values in the place of used ones.
package reset

import "sync"

type station struct {
	once sync.Once
	in   chan int
}

func (s *station) start() {
	s.once.Do(func() {
		s.in = make(chan int)
		go func() {
			for range s.in {
			}
		}()
	})
}

func (s *station) put(n int) {
	s.start()
	s.in <- n
}

func (s *station) stop() { close(s.in) }

func Twice() {
	s := station{}
	s.put(1)
	s.stop()
	s = station{}
	s.put(2)
	s.stop()
}

type lamp struct {
	once sync.Once
	lit  chan struct{}
}

func (l *lamp) light() {
	l.once.Do(func() {
		l.lit = make(chan struct{})
		close(l.lit)
	})
}

func Again() {
	var l lamp
	l.light()
	<-l.lit
	l.once = sync.Once{}
	l.lit = nil
	l.light()
	<-l.lit
}
