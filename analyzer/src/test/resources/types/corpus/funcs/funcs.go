// Package funcs has function types, fields, variadics and calls of all kinds.
package funcs

import (
	"context"
	"errors"
	"fmt"
	"os"
)

type Option func(*config) error
type Middleware func(Handler) Handler
type Handler func(ctx context.Context, args ...any) (<-chan int, error)

type config struct {
	name    string
	hooks   []func(string) func() error
	on      map[string]Handler
	nested  struct{ f func(*config) Option }
	done    func() <-chan struct{}
	generic func(func(int) string, ...func() bool) [2]func()
}

func WithName(n string) Option { return func(c *config) error { c.name = n; return nil } }

func New(opts ...Option) (*config, error) {
	c := &config{}
	for _, o := range opts {
		if err := o(c); err != nil {
			return nil, err
		}
	}
	return c, nil
}

func chain(ms ...Middleware) Middleware {
	return func(h Handler) Handler {
		for i := len(ms) - 1; i >= 0; i-- {
			h = ms[i](h)
		}
		return h
	}
}

func variadic(a int, rest ...string) []string { return rest }
func anys(xs ...any) int                      { return len(xs) }
func errs(es ...error) error                  { return errors.Join(es...) }
func funcs(fs ...func(int) error)             {}
func slices(xs ...[]byte) [][]byte            { return xs }
func pair() (int, string)                     { return 1, "a" }
func unnamed(int, string, ...byte)            {}
func named() (n int, err error)               { n, err = fmt.Println(); return }
func (c *config) Do(f func(c *config)) *config {
	f(c)
	return c
}

func use(ctx context.Context, h Handler) error {
	c, err := New(WithName("a"), func(c *config) error { return nil }, nil)
	_ = err
	_ = c.hooks[0]("x")()
	ints, err := c.on["a"](ctx, 1, "b", nil, 1<<3)
	_ = ints
	_, _ = h(ctx, []any{1, 2}...)
	_ = c.nested.f(c)(c)
	<-c.done()
	c.generic(func(i int) string { return "" }, func() bool { return true })[1]()
	_ = chain(func(h Handler) Handler { return h })(h)
	_ = variadic(1)
	_ = variadic(1, "a", "b")
	_ = variadic(1, []string{"a"}...)
	_ = variadic(1, nil...)
	_ = variadic(pair())
	_ = anys()
	_ = anys(nil)
	_ = anys(nil, nil, 1, 'a', 2.5, 1i, "s", true, 1 == 2)
	_ = anys(pair())
	_ = anys(nil...)
	_ = errs(nil, err)
	funcs(nil, func(int) error { return nil })
	_ = slices([]byte("a"), nil)[0][0]
	unnamed(pair())
	_ = c.Do(func(c *config) { c.name = "x" }).Do(nil).name
	if n, err := named(); err != nil || n > 0 {
		return err
	}
	func() { _ = c }()
	defer func(code int) { os.Exit(code) }(1)
	go func(f func(string) error) { _ = f("a") }(func(s string) error { return errors.New(s) })
	_ = (func(int) int)(nil)(1)
	_ = [...]func() string{func() string { return "" }}[0]()
	_ = map[bool]func(float32) chan error{}[true](1.5)
	f, g := func() (int, error) { return 0, nil }, pair
	n, e := f()
	m, s := g()
	_, _, _, _ = n, e, m, s
	return fmt.Errorf("x: %w", err)
}
