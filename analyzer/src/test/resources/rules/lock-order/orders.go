package orders

import "sync"

type Server struct {
	mu    sync.Mutex
	gate  sync.Mutex
	conns map[int]*Conn
	stats Stats
	log   Log
	early sync.Mutex
	late  sync.Mutex
	first sync.Mutex
	other sync.Mutex
	read  sync.RWMutex
	only  sync.RWMutex
}

type Conn struct {
	mu     sync.Mutex
	server *Server
	n      int
}

type Stats struct{ sync.Mutex }

type Log struct{ sync.Mutex }

func (s *Server) CloseAll() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, c := range s.conns {
		c.mu.Lock() // want lock-order:"order"
		c.n = 0
		c.mu.Unlock()
	}
}

func (c *Conn) Close() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.server.forget(c.n)
}

func (s *Server) forget(n int) {
	s.mu.Lock()
	delete(s.conns, n)
	s.mu.Unlock()
}

// A third lock is held around both orders.
func (s *Server) Count() {
	s.gate.Lock()
	defer s.gate.Unlock()
	s.count()
}

func (s *Server) count() {
	s.stats.Lock()
	s.log.Lock()
	s.log.Unlock()
	s.stats.Unlock()
}

func (s *Server) Print() {
	s.gate.Lock()
	defer s.gate.Unlock()
	s.log.Lock()
	defer s.log.Unlock()
	s.stats.Lock()
	defer s.stats.Unlock()
}

// One at a time.
func (s *Server) Early() {
	s.early.Lock()
	s.early.Unlock()
	s.late.Lock()
	defer s.late.Unlock()
}

func (s *Server) Late() {
	s.late.Lock()
	defer s.late.Unlock()
	s.early.Lock()
	defer s.early.Unlock()
}

// The server is nobody else's yet.
func New() *Server {
	s := &Server{}
	s.init()
	return s
}

func (s *Server) init() {
	s.first.Lock()
	defer s.first.Unlock()
	s.other.Lock()
	defer s.other.Unlock()
}

func (s *Server) Turn() {
	s.other.Lock()
	defer s.other.Unlock()
	s.first.Lock()
	defer s.first.Unlock()
}

// Nobody writes.
func (s *Server) One() {
	s.read.RLock()
	defer s.read.RUnlock()
	s.only.RLock()
	defer s.only.RUnlock()
}

func (s *Server) Two() {
	s.only.RLock()
	defer s.only.RUnlock()
	s.read.RLock()
	defer s.read.RUnlock()
}
