// Package typesw has type switches and assertions.
package typesw

import (
	"fmt"
	"io"
)

type E struct{ code int }

func (e *E) Error() string { return "" }

type Stringish interface{ ~string }

func classify(x any, err error, r io.Reader) (n int) {
	switch v := x.(type) {
	case nil:
		_ = v
	case int:
		n = v + 1
	case int8, int16:
		_ = v
	case string:
		_ = v[0]
	case []int:
		_ = v[0]
	case map[string]chan bool:
		_ = <-v["a"]
	case func(int) string:
		_ = v(1)
	case *E:
		_ = v.code
	case error:
		_ = v.Error()
	case fmt.Stringer, io.Reader:
		_ = v
	case struct{ x int }:
		_ = v.x
	case chan<- int:
		v <- 1
	case interface{ Foo() chan int }:
		_ = <-v.Foo()
	case [2]bool, nil2:
		_ = v
	case (float64):
		_ = v * 2
	default:
		_ = v
	}
	switch err := err.(type) {
	case *E:
		_ = err.code
	default:
		_ = err.Error()
	}
	switch x.(type) {
	case int, error:
	case nil:
	}
	switch y := n + 1; z := x.(type) {
	case uint8:
		_ = int(z) + y
	}
	switch c := r.(type) {
	case interface {
		io.Reader
		io.Closer
	}:
		_ = c.Close()
	case io.Writer:
		_, _ = c.Write(nil)
	}
	switch f := func() any { return 1 }().(type) {
	case int:
		f++
		g := func() int { return f }
		_ = g()
	}
	s, ok := x.(string)
	_, _ = s, ok
	_ = x.(*E).code
	if e, ok := err.(*E); ok {
		_ = e.code
	}
	_ = x.(interface{ A() interface{ B() int } }).A().B()
	var i, is = x.(int)
	_, _ = i, is
	_, n2 := x.(fmt.Stringer)
	_ = n2
	return
}

type nil2 struct{}

func generic[T any, K comparable](t T, x any, k K) (r T) {
	switch v := any(t).(type) {
	case K:
		_ = v == k
	case T:
		r = v
	case []T:
		r = v[0]
	case map[K]T:
		r = v[k]
	case func(T) K:
		k = v(t)
	case interface{ Get() T }:
		r = v.Get()
	}
	if v, ok := x.(T); ok {
		return v
	}
	return x.(T)
}
