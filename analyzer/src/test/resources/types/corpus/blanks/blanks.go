// Package blanks uses the blank identifier wherever it may stand.
package blanks

import _ "embed"

var _, _ = f(1, 2)
var _, b = 1, "b"
var _ interface{ M() } = T{}

const _ = 1 << 3
const _, c = 1, 2

type _ struct{ x int }
type T struct {
	_, _ int
	_    func(_ int, _ ...string) (_ error)
	x    int
}

func (T) M()                           {}
func (_ T) N(_ int, _ string) (_ bool) { return true }
func _()                               {}
func _(x int) int                      { return x }
func f(_, _ int) (_ int, _ error2)     { return }
func g[_ any, P any](_ P) (p P)        { return }

type error2 = error
type G[_ any] struct{ n int }

func (g G[_]) M() int { return g.n }

func use(m map[string]int, c2 chan int) {
	_, ok := m["a"]
	_ = ok
	_, _ = m["a"]
	_ = <-c2
	for range m {
	}
	for range c2 {
	}
	for _, v := range m {
		_ = v
	}
	for range m {
	}
	_, _ = 1, "a"
	var _ = c
	var _, x = 1.5, 'a'
	_ = x
	_ = T{x: 1}.N(1, "")
	_ = g[int]("a")
	_ = G[bool]{}.M()
	const _ = 3
	type _ int
	_ = func(_ int) (_ string) { return }
	_, y := f(1, 2)
	_ = y
	switch _ = m["a"]; {
	}
}
