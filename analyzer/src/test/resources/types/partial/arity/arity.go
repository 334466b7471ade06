// Package arity has too many and too few of everything.
package arity

type P[A, B any] struct {
	a A
	b B
}

func one() int                      { return 1 }
func two() (int, chan string)       { return 1, nil }
func none()                         {}
func gen[T, U any](t T, u U) (T, U) { return t, u }
func vari(a int, b ...string) error { return nil }

func use(c chan int, m map[string]int) (int, error) {
	a, b := one()
	x := two()
	d, e, f := two()
	_, _, _, _, _, _ = a, b, x, d, e, f
	y := none()
	_ = y
	_ = one(1, 2)
	_, s := two(c)
	_ = <-s
	_ = vari()
	_ = vari(1, 2, 3)
	g, h := 1
	i, j := 1, 2, 3
	_, _, _, _ = g, h, i, j
	var k, l int = 1
	var n, o = 1, 2, 3
	_, _, _, _ = k, l, n, o
	v, ok, z := m["a"]
	_, _, _ = v, ok, z
	var p P[int]
	var q P[int, string, bool]
	var r P
	_, _, _ = p.a, q.a, r.a
	_, _ = gen[int, string, bool](1, "a")
	t, _ := gen[int, chan int](1, c)
	_ = t
	_ = len()
	_ = len(m, m)
	_ = make()
	_ = make(chan int, 1, 2)
	_ = new()
	_ = append()
	_ = cap(m)
	_ = int()
	_ = int(1, 2)
	_ = (*P[int, string])()
	copy(c)
	delete(m)
	for a, b := range c {
		_, _ = a, b
	}
	_ = P[int, string]{1}
	_ = P[int, string]{1, "a", true}
	_ = P[int, string]{a: 1, x: 2}
	w := <-c
	_ = w
	if one() {
		return
	}
	return 1
}

func noResult() { return 1 }
func noReturn() (chan int, error) {
}
