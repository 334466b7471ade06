// A session carries a cancellable context that its constructor made, while the cancel function is thrown away.
package session

import (
	"context"
	"fmt"
	"net/http"
	"sync"
)

type Session struct {
	ctx  context.Context
	user string
	mu   sync.Mutex
	data map[string]string
}

func newSession(process context.Context, user string) *Session {
	ctx, _ := context.WithCancel(process) // want cancel-leak:"not called"
	return &Session{ctx: ctx, user: user, data: map[string]string{}}
}

func (s *Session) Alive() bool { return s.ctx.Err() == nil }

func (s *Session) Set(key, value string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.data[key] = value
}

func Mount(process context.Context, mux *http.ServeMux) {
	mux.HandleFunc("/home", func(w http.ResponseWriter, r *http.Request) {
		s := newSession(process, r.Header.Get("X-User"))
		s.Set("lang", r.Header.Get("Accept-Language"))
		if s.Alive() {
			fmt.Fprintln(w, "hello", s.user)
		}
	})
}
