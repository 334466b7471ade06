// A write-locked index is below the data everywhere, and the longest chain takes all three downwards.
package segment

import "sync"

type Segment struct {
	data  sync.RWMutex
	index sync.RWMutex
	stat  sync.Mutex
	rows  []string
	pos   map[string]int
	reads int
}

func (s *Segment) Append(row string) {
	s.data.Lock()
	defer s.data.Unlock()
	s.rows = append(s.rows, row)
	s.index.Lock()
	s.pos[row] = len(s.rows) - 1
	s.index.Unlock()
}

func (s *Segment) Row(key string) (string, bool) {
	s.data.RLock()
	defer s.data.RUnlock()
	s.index.RLock()
	defer s.index.RUnlock()
	s.stat.Lock()
	s.reads++
	s.stat.Unlock()
	i, ok := s.pos[key]
	if !ok {
		return "", false
	}
	return s.rows[i], true
}

func (s *Segment) Reset() {
	s.data.Lock()
	defer s.data.Unlock()
	s.stat.Lock()
	defer s.stat.Unlock()
	s.rows, s.reads = nil, 0
}
