// Package locals declares types, constants and closures in functions.
package locals

import "fmt"

type T int

func first() {
	type T struct{ n int }
	var t T
	_ = t.n
	{
		type T []T
		var t T
		_ = t[0][0]
	}
	type U = T
	var u U
	_ = u.n
	type L struct {
		next *L
		val  T
	}
	_ = L{}.next.next.val.n
	const c = 3
	type A [c]T
	_ = A{}[0].n
	type F func(F) F
	var f F
	_ = f(f)
	type I interface{ M(I) T }
	var i I
	_ = i.M(i).n
	if true {
		type T string
		_ = T("a") + "b"
	}
	_ = t
}

func second() T {
	type T struct{ s string }
	_ = T{}.s
	func() {
		type T map[string]T
		_ = T{}["a"]["b"]
	}()
	return 3
}

func generic[P any](p P) any {
	type pair struct {
		a, b P
		next *pair
	}
	x := pair{a: p}
	_ = x.next.b
	type list []pair
	_ = list{x}[0].a
	type fn func(P) pair
	f := fn(func(p P) pair { return pair{p, p, nil} })
	_ = f(p).next.a
	type same = P
	var s same = p
	_ = s
	return x
}

func closures(n int) func() int {
	var fact func(int) int
	fact = func(n int) int {
		if n == 0 {
			return 1
		}
		return n * fact(n-1)
	}
	counter := func() (next func() int, reset func(int)) {
		c := 0
		return func() int { c++; return c }, func(n int) { c = n }
	}
	next, reset := counter()
	reset(next())
	x := func(a, b int, rest ...string) (sum int, err error) {
		sum = a + b
		defer func() { err = fmt.Errorf("%d", sum) }()
		return
	}
	sum, err := x(1, 2, "a")
	_, _ = sum, err
	_ = func() func() chan T { return nil }()()
	func(f func(T) error) { _ = f(1) }(func(t T) error { return nil })
	return func() int { return fact(n) }
}

func genericClosure[K comparable, V any](m map[K]V) func(K) (V, bool) {
	get := func(k K) (v V, ok bool) {
		v, ok = m[k]
		return
	}
	all := func(f func(K, V) bool) {
		for k, v := range m {
			if !f(k, v) {
				return
			}
		}
	}
	for k, v := range all {
		_, _ = k, v
	}
	return get
}

var global = func() []T {
	type T2 = T
	type T struct{ x T2 }
	return []T2{T{}.x}
}()
