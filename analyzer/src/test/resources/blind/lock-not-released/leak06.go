// Double-checked creation finds the value under the write lock and returns without unlocking.
package templates

import (
	"fmt"
	"sync"
	"text/template"
)

type Set struct {
	mu     sync.RWMutex
	parsed map[string]*template.Template
	source func(name string) string
}

func NewSet(source func(string) string) *Set {
	return &Set{parsed: map[string]*template.Template{}, source: source}
}

func (s *Set) Get(name string) (*template.Template, error) {
	s.mu.RLock()
	t := s.parsed[name]
	s.mu.RUnlock()
	if t != nil {
		return t, nil
	}

	s.mu.Lock() // want lock-not-released:"held"
	if t := s.parsed[name]; t != nil {
		return t, nil
	}
	t, err := template.New(name).Parse(s.source(name))
	if err != nil {
		s.mu.Unlock()
		return nil, fmt.Errorf("template %s: %w", name, err)
	}
	s.parsed[name] = t
	s.mu.Unlock()
	return t, nil
}
