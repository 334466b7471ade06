// A chat gateway keeps the cancel function of each session in a field that nothing ever calls: the type has no way to release it.

package chat

import (
	"context"
	"errors"
	"time"
)

type Transport interface {
	Send(ctx context.Context, to, text string) error
}

type Gateway struct {
	base      context.Context
	transport Transport
}

type Session struct {
	user      string
	opened    time.Time
	ctx       context.Context
	cancel    context.CancelFunc
	transport Transport
	closed    bool
}

func (g *Gateway) OpenSession(user string) (*Session, error) {
	if user == "" {
		return nil, errors.New("chat: no user")
	}
	ctx, cancel := context.WithCancel(g.base) // want resource-hidden:"."
	return &Session{
		user:      user,
		opened:    time.Now(),
		ctx:       ctx,
		cancel:    cancel,
		transport: g.transport,
	}, nil
}

func (s *Session) Deliver(text string) error {
	if s.closed {
		return errors.New("chat: session closed")
	}
	return s.transport.Send(s.ctx, s.user, text)
}

// Close marks the session as closed; later deliveries fail.
func (s *Session) Close() error {
	s.closed = true
	return nil
}
