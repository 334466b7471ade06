// A writer locks the data before the index, a reader the index before the data, which it only reads.
package segment

import "sync"

type Segment struct {
	data  sync.RWMutex
	index sync.RWMutex
	rows  []string
	pos   map[string]int
}

func New() *Segment { return &Segment{pos: map[string]int{}} }

func (s *Segment) Append(row string) {
	s.data.Lock()
	defer s.data.Unlock()
	s.rows = append(s.rows, row)
	s.index.Lock() // want lock-order:"order"
	s.pos[row] = len(s.rows) - 1
	s.index.Unlock()
}

func (s *Segment) Row(key string) (string, bool) {
	s.index.RLock()
	defer s.index.RUnlock()
	i, ok := s.pos[key]
	if !ok {
		return "", false
	}
	s.data.RLock()
	defer s.data.RUnlock()
	return s.rows[i], true
}
