// Package joined makes contexts that end with the first of two.
package joined

import (
	"context"
	"net/http"

	"github.com/LK4D4/joincontext"

	"example.com/clocks"
)

type pier struct {
	closing context.Context
	crane   func(context.Context)
}

func (p *pier) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.moor(r.Context())
	p.land(r.Context())
	p.wait(r.Context())
	p.rest(r.Context())
}

func (p *pier) moor(ctx context.Context) {
	ctx, _ = joincontext.Join(ctx, p.closing) // want cancel-leak:"not called"
	p.crane(ctx)
}

func (p *pier) land(ctx context.Context) {
	joined, cancel := joincontext.Join(ctx, p.closing)
	defer cancel()
	p.crane(joined)
}

func (p *pier) wait(ctx context.Context) {
	ctx, _ = clocks.WithTimeout(ctx, 3) // want cancel-leak:"not called"
	p.crane(ctx)
}

func (p *pier) rest(ctx context.Context) {
	ctx, cancel := clocks.WithTimeout(ctx, 3)
	defer cancel()
	p.crane(ctx)
}
