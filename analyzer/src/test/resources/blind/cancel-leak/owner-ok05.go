// A chat session collects its releases, the cancel function among them, in a slice that Close runs backwards.

package chat

import (
	"context"
	"errors"
	"time"
)

type Transport interface {
	Join(ctx context.Context, user string) error
	Leave(user string)
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
	transport Transport
	releases  []func()
}

func (g *Gateway) OpenSession(user string) (*Session, error) {
	if user == "" {
		return nil, errors.New("chat: no user")
	}
	ctx, cancel := context.WithCancel(g.base)
	s := &Session{user: user, opened: time.Now(), ctx: ctx, transport: g.transport}
	s.releases = append(s.releases, cancel)
	if err := g.transport.Join(ctx, user); err != nil {
		s.Close()
		return nil, err
	}
	s.releases = append(s.releases, func() { g.transport.Leave(user) })
	return s, nil
}

func (s *Session) Deliver(text string) error {
	return s.transport.Send(s.ctx, s.user, text)
}

func (s *Session) Close() {
	for i := len(s.releases) - 1; i >= 0; i-- {
		s.releases[i]()
	}
	s.releases = nil
}
