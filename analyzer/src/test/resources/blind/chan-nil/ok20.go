// The copy of the template shares its channels, which were made for the template.
package template

import "sync"

type Source struct {
	name   string
	events chan string
	quit   chan struct{}
}

type Sources struct {
	mu   sync.Mutex
	base Source
	seen map[string]int
}

func New() *Sources {
	s := &Sources{seen: map[string]int{}}
	s.base.events = make(chan string, 8)
	s.base.quit = make(chan struct{})
	go s.collect()
	return s
}

func (s *Sources) collect() {
	for {
		select {
		case e := <-s.base.events:
			s.mu.Lock()
			s.seen[e]++
			s.mu.Unlock()
		case <-s.base.quit:
			return
		}
	}
}

func (s *Sources) Source(name string) Source {
	src := s.base
	src.name = name
	return src
}

func (src Source) Emit(e string) {
	select {
	case src.events <- src.name + "/" + e:
	case <-src.quit:
	}
}

func (s *Sources) Close() { close(s.base.quit) }
