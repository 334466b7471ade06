// The children are taken out of the parent under its lock, and closed without it.
package tree

import "sync"

type Scope struct {
	mu     sync.Mutex
	parent *Scope
	kids   map[*Scope]struct{}
	onEnd  []func()
}

func Root() *Scope { return &Scope{kids: map[*Scope]struct{}{}} }

func (s *Scope) Child(onEnd func()) *Scope {
	c := &Scope{parent: s, kids: map[*Scope]struct{}{}, onEnd: []func(){onEnd}}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.kids[c] = struct{}{}
	return c
}

func (s *Scope) drop(c *Scope) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.kids, c)
}

func (s *Scope) Close() {
	s.mu.Lock()
	var kids []*Scope
	for k := range s.kids {
		kids = append(kids, k)
	}
	s.mu.Unlock()
	for _, k := range kids {
		k.Close()
	}
	for _, fn := range s.onEnd {
		fn()
	}
	if s.parent != nil {
		s.parent.drop(s)
	}
}
