// Package methodvals has method values and method expressions.
package methodvals

import (
	"io"
	"strings"
	"sync"
	"time"
)

type T struct{ n int }

func (t T) Val(a int, b ...string) error { return nil }
func (t *T) Ptr(f float64) (int, bool)   { return t.n, false }

type I interface {
	Do(chan int) I
	io.Reader
}

type Outer struct {
	*T
	I
	mu sync.Mutex
}

type G[A any] struct{ a A }

func (g G[A]) Get() A          { return g.a }
func (g *G[A]) Put(a A, n int) { g.a = a }
func (g *G[A]) Self() *G[A]    { return g }

type Embeds[B any] struct {
	G[map[string]B]
	n int
}

type Inst = G[int]
type Func func(int)

func (f Func) Call() {}

type Gs[A any] []G[A]

func (gs Gs[A]) Each(f func(G[A])) {}

func values(t T, p *T, i I, o *Outer, g G[string], e *Embeds[bool]) {
	_ = t.Val
	_ = t.Ptr
	_ = p.Val
	_ = p.Ptr
	_ = i.Do
	_ = i.Read
	_ = o.Val
	_ = o.Ptr
	_ = o.Do
	_ = (*o).Read
	_ = g.Get
	_ = g.Put
	_ = e.Get
	_ = e.Put
	_ = e.Self().Self().Get
	f := t.Val
	_ = f(1, "a")
	h := p.Ptr
	n, ok := h(1)
	_, _ = n, ok
	_ = o.Do(nil).Do
	defer o.mu.Unlock()
	go e.Put(nil, 1)
	var once sync.Once
	once.Do(func() {})
	_ = once.Do
	_ = time.Now().Add
	_ = Func(nil).Call
	_ = new(strings.Builder).WriteString
	lock := o.mu.Lock
	lock()
	fs := []func(){o.mu.Lock, o.mu.Unlock}
	_ = fs[0]
	Gs[int]{}.Each(func(g G[int]) { _ = g.Get() })
}

func expressions(o *Outer) {
	_ = T.Val
	_ = (*T).Val
	_ = (*T).Ptr
	_ = I.Do
	_ = I.Read
	_ = io.Reader.Read
	_ = Outer.Val
	_ = Outer.Ptr
	_ = (*Outer).Do
	_ = G[int].Get
	_ = (*G[int]).Put
	_ = (*G[[]byte]).Self
	_ = Embeds[rune].Get
	_ = (*Embeds[rune]).Put
	_ = Inst.Get
	_ = (*Inst).Put
	_ = time.Time.Sub
	_ = (*strings.Builder).WriteString
	_ = (*sync.Mutex).Lock
	_ = error.Error
	f := (*T).Ptr
	_, _ = f(o.T, 2)
	_ = T.Val(T{}, 1, "a", "b")
	_ = T.Val(*o.T, 1, []string{}...)
	_ = I.Do(o, nil).Do
	g := G[chan int].Get
	_ = g(G[chan int]{})
	_ = func(f func(*T, float64) (int, bool)) {}
	table := map[string]func(T, int, ...string) error{"a": T.Val}
	_ = table["a"](T{}, 3)
	type L struct{ T }
	_ = L.Val
	_ = (*L).Ptr
}

func generic[A any, P interface {
	*A
	Set(string)
	comparable
}](p P) func(P, string) {
	_ = p.Set
	_ = (*G[A]).Put
	_ = G[P].Get
	return P.Set
}
