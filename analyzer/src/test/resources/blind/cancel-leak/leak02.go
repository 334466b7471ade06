// A playback session keeps its cancel function in a field that no method calls.
package playback

import (
	"context"
	"sync"
)

type Session struct {
	mu     sync.Mutex
	ctx    context.Context
	cancel context.CancelFunc
	track  string
	closed bool
}

func Open(parent context.Context, track string, feed func(context.Context, string)) *Session {
	ctx, cancel := context.WithCancel(parent) // want resource-hidden:"no way"
	s := &Session{ctx: ctx, cancel: cancel, track: track}
	go feed(ctx, track)
	return s
}

func (s *Session) Track() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.track
}

func (s *Session) Close() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closed = true
	s.track = ""
}

func (s *Session) Alive() bool {
	return !s.closed && s.cancel != nil && s.ctx.Err() == nil
}
