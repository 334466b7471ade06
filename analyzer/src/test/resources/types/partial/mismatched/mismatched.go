// Package mismatched has operands and operations that do not fit.
package mismatched

import "errors"

type S struct{ c chan int }
type I interface{ M(int) chan S }

func (S) M(string) {}

func gen[T ~int](t T) chan T          { return nil }
func both[T any](a, b T) T            { return a }
func keys[K comparable](m map[K]S) K  { return *new(K) }

func use(s S, p *S, i I, n int, str string, c chan<- int, r <-chan error, f func()) {
	_ = n + str
	_ = str - str
	_ = !n
	_ = -str
	_ = *n
	_ = *s
	_ = &3
	_ = <-c
	r <- nil
	_ = <-n
	_ = n.x
	_ = n()
	_ = s[0]
	_ = s.c[0]
	_ = n[1:]
	_ = p.none
	_ = (&p).c
	_ = i.c
	_ = i.(S)
	_ = n.(int)
	i = s
	n = "a"
	str = 1
	_ = <-s.c
	_ = int("a")
	_ = string(1.5)
	_ = []int{1, "a"}
	_ = map[string]int{1: "a"}
	_ = S{1}
	_ = S{d: 1}
	_ = gen("a")
	_ = gen(1.5)
	_ = both(1, "a")
	_ = both(s, n)
	_ = keys(map[func()]S{})
	_ = errors.New(1)
	_ = errors.Gone("a")
	_ = s.M(1)
	_ = 1 << "a"
	_ = 1 << -1
	_ = 1 / 0
	_ = n / 0
	_ = 1 << 1000000
	_ = uint8(256)
	_ = int8(1000) + n
	_ = "a" < 1
	_ = f == f
	_ = nil == nil
	x := nil
	_ = x
	var arr [-1]int
	var arr2 [1.5]int
	var arr3 [n]int
	_, _, _ = arr, arr2, arr3
	_ = [2]int{1, 2, 3}
	_ = [2]int{5: 1}
	_ = arr2[10]
	for range s {
	}
	for i := range f {
		_ = i
	}
	if n {
	}
	switch n {
	case "a":
	}
	switch n.(type) {
	}
	select {
	case <-s.c:
	}
	break
	continue
	f := 1
	n := n
	s.c.x = 1
	use = nil
	S = S{}
	3 = 4
	n++
	str++
	_ = S
	_ = int
	_ = errors
	_ = gen
	_ = len
	v := gen
	_ = v
	w := <-gen(n)
	_ = w + n
	func() int { return "a" }()
	return 1
}
