// Package shadow declares names anew that mean something else outside.
package shadow

import (
	"fmt"
	"strings"
)

type error interface{ Code() int }
type int32 string
type string = []byte

const true = 0 > 1
const nil2 = true

var len = func(x any) float64 { return 1 }
var iota = "not a constant"

func append(a, b int) chan int { return nil }
func new() *int32              { return nil }
func print(x ...error) error   { return x[0] }

type fail struct{}

func (fail) Code() int { return 1 }

const (
	c1 = 1
	c2 = c1 * 2
)

func predeclared() {
	var e error = fail{}
	_ = e.Code()
	_ = len(3)
	_ = append(1, 2)
	_ = (*new())[0] + 1
	_ = print(e).Code()
	_ = string("abc")[0]
	_ = iota + "."
	if true {
		_ = c2
	}
	var nil = 3
	_ = nil + 1
	type any = int
	var a any = 4
	_ = a << 1
	bool := func() rune { return 'x' }
	_ = bool()
	make := map[rune]uint{}
	_ = make['a']
	cap := cap([]int{})
	_ = cap
	{
		type int struct{ x float32 }
		var i int
		_ = i.x
		i.x++
	}
	var byte byte = 1
	_ = byte
}

func names(fmt2 *strings.Builder, x int) (y int) {
	_ = fmt.Sprint(x)
	{
		fmt := "local"
		_ = fmt[0]
		_ = strings.Repeat
	}
	{
		type strings struct{ Repeat func(int) uint }
		s := strings{}
		_ = s.Repeat(1)
		_ = fmt.Sprint
	}
	x, z := x+1, x // x is assigned, z is new
	if x := float64(x); x > 1 {
		_ = x
		x := "inner"
		_ = x
	} else if y := x * 2; y > x {
		x, y := y, 'r'
		_, _ = x, y
	} else {
		_ = y
	}
	_ = z
	switch x := any(x).(type) {
	case int:
		_ = x
		x2 := x
		{
			x := "a"
			_ = x
		}
		_ = x2
	case nil, bool:
		_ = x
	}
	for x := x; x < 10; x++ {
		x := "body"
		_ = x
	}
	for x := range x {
		_ = x
	}
	f := func(x rune) rune { return x }
	_ = f('a')
	var g = func(f func() uint8) uint8 { return f() }
	_ = g
	select {
	case x := <-make(chan bool):
		_ = x
	default:
		_ = x
	}
	type T struct{ T *T2 }
	T2 := T{}
	_ = T2.T
	var x3, x4 = 1, x
	_ = x3 + x4
	return
}

type T2 struct{ n int }

func params(T2 T2, strings strings.Builder, b *T2) (fmt fmt.Stringer) {
	_ = T2.n
	_ = strings.Len()
	_ = b.n
	return fmt
}

func (T2 T2) method(method func()) { T2.method(method) }

func generic[T any, U T3[T]](T2 T, t U) U {
	type T3 = U
	var v T3 = t
	return v
}

type T3[T any] interface{ ~[]T }
