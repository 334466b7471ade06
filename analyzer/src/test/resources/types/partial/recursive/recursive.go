// Package recursive has types and values that are defined by themselves.
package recursive

type A A
type B C
type C B
type D struct{ d D }
type E [2]E
type F struct{ g G }
type G struct{ f F }
type H = H
type I = []I
type J = K
type K = J
type L interface{ L }
type M interface{ N }
type N interface{ M }
type O[T any] struct{ o O[O[T]] }
type P[T P[T]] struct{}
type Q [len(q)]int
type R struct {
	R
	x int
}
type S struct{ *S }
type T func(T) T
type U [unsafeSize]U
type V[T any] T
type W[T any] interface{ ~T }
type X[T X] int

var q Q
var a = b
var b = a
var c = func() int { return c }
var d = f(d)

const k = l
const l = k
const unsafeSize = len(U{})

func f(n int) int { return n }

func use(a A, d D, e E, f F, i I, l L, m M, o O[int], r R, s S, t T) {
	_ = a.x
	_ = d.d.d.d
	_ = e[0][1]
	_ = f.g.f.g
	_ = i[0][0]
	_ = o.o.o
	_ = r.x
	_ = r.R.R.x
	_ = s.S.S
	_ = s.none
	_ = t(t)(t)
	_ = l.(interface{ M() })
	type A A
	type B struct{ b B }
	type C = C
	var x = x
	y := y
	_, _ = x, y
	var fn = func() { fn() }
	c := make(chan D)
	_ = <-c
	_ = k + 1
}
