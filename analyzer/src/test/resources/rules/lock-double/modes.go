package locks

import "sync"

// A shelf is emptied while it is locked, or book by book.
type shelf struct {
	mu     sync.Mutex
	whole  bool
	titles map[string]int
	out    []string
}

func newShelf(kind string) *shelf {
	return &shelf{whole: kind == "whole", titles: map[string]int{}}
}

// lend locks by itself where books go one by one.
func (s *shelf) lend(title string) {
	if !s.whole {
		s.mu.Lock()
		defer s.mu.Unlock()
	}
	s.titles[title]++
	s.out = append(s.out, title)
}

// LendAll is for shelves that are lent as a whole.
func (s *shelf) LendAll(titles []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, title := range titles {
		s.lend(title) // want lock-double:"s.mu is already held here"
	}
}

// LendSome asks first, which settles it.
func (s *shelf) LendSome(titles []string) {
	if !s.whole {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, title := range titles {
		s.out = append(s.out, title)
	}
}

// A reel is cut once; to cut it again asks for its name, which locks.
type reel struct {
	mu   sync.Mutex
	name string
	cut  []string
}

func newReel(name string) *reel { return &reel{name: name} }

func (r *reel) title() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.name
}

func (r *reel) Cut() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.name == "" {
		r.cut = append(r.cut, r.title()) // want lock-double:"r.mu is already held here"
		return
	}
	r.name = ""
}

// A spool is emptied by others too, so that the first call can find it empty.
type spool struct {
	mu   sync.Mutex
	name string
	cut  []string
}

func newSpool(name string) *spool { return &spool{name: name} }

func (s *spool) title() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.name
}

func (s *spool) Empty() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.name = ""
}

func (s *spool) Cut() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.name == "" {
		s.cut = append(s.cut, s.title()) // want lock-double:"s.mu is already held here"
		return
	}
	s.name = ""
}
