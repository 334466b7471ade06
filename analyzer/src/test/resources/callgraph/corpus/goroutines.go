package main

import "sync"

var once sync.Once

type server struct {
	handlers []func()
	once     sync.Once
}

func (s *server) start() {
	for _, h := range s.handlers {
		go h()
	}
}

func goroutines() {
	s := &server{handlers: []func(){produce}}
	go s.start()
	once.Do(consume)
	var pool = sync.Pool{New: func() any { return &cat{} }}
	pool.Get().(animal).sound()
}
