// Package ifaces has interfaces: embedded ones, type sets, comparable, constraints with methods.
package ifaces

import (
	"cmp"
	"fmt"
	"io"
)

type Empty interface{}
type Any = any

type Basic interface {
	A()
	B(int, ...string) (n int, err error)
	fmt.Stringer
}

type Overlap interface {
	io.ReadCloser
	io.WriteCloser // Close again
	interface{ Flush() error }
}

type Integer interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64
}

type Float interface{ ~float32 | ~float64 }

type Numeric interface {
	Integer | Float
}

type Key interface {
	comparable
	fmt.Stringer
}

type Bytes interface{ ~[]byte | ~string }
type SliceOf[E any] interface{ ~[]E }
type ChanOf[E any] interface{ ~chan E | ~<-chan E }
type IntChan interface{ chan int }
type FuncOf[A, R any] interface{ ~func(A) R }
type PointerTo[T any] interface {
	*T
	Reset()
}

type Cell struct{ v int }

func (c *Cell) Reset() { c.v = 0 }

func resetAll[T any, P PointerTo[T]](ts []T) {
	for i := range ts {
		P(&ts[i]).Reset()
		p := P(&ts[i])
		p.Reset()
	}
}

func sum[N Numeric](ns ...N) (total N) {
	for _, n := range ns {
		total += n
	}
	return total * 2
}

func at[S SliceOf[E], E any](s S, i int) E { return s[i] }

func receive[E any, C ChanOf[E]](c C) E {
	for e := range c {
		return e
	}
	return <-c
}

func apply[F FuncOf[A, R], A, R any](f F, a A) R { return f(a) }

func size[B Bytes](b B) (n int) {
	for i := 0; i < len(b); i++ {
		n += int(b[i])
	}
	return len(b) + n
}

func sliceBytes[B Bytes](b B) B { return b[1:2] }

func index[K Key, V any](m map[K]V, k K) string {
	_, ok := m[k]
	if k == k && ok {
		return k.String()
	}
	return fmt.Sprint(k)
}

func lessThan[T cmp.Ordered](a, b T) bool { return a < b }

type name string

func (n name) String() string { return string(n) }

type tree[T interface{ Less(T) bool }] struct {
	left, right *tree[T]
	value       T
}

func (t *tree[T]) insert(v T) *tree[T] {
	switch {
	case t == nil:
		return &tree[T]{value: v}
	case v.Less(t.value):
		t.left = t.left.insert(v)
	default:
		t.right = t.right.insert(v)
	}
	return t
}

type age int

func (a age) Less(b age) bool { return a < b }

func (a age) Write(p []byte) (int, error) { return len(p), nil }

func use(b Basic, o Overlap) {
	b.A()
	n, err := b.B(1, "a", "b")
	_, _ = n, err
	_ = b.String()
	_ = o.Close()
	_ = o.Flush()
	_, _ = o.Read(nil)
	var c io.Closer = o
	_ = c.(Overlap).Flush
	cells := []Cell{{1}, {2}}
	resetAll(cells)
	_ = sum(1, 2, 3)
	_ = sum(1.5, 2)
	_ = sum[float32](1, 2)
	_ = sum[age]()
	_ = at([]string{"a"}, 0)
	_ = receive[int](make(chan int))
	_ = receive[bool](make(<-chan bool))
	_ = apply(func(a age) []age { return []age{a} }, 3)
	_ = size("abc") + size([]byte{1})
	_ = sliceBytes("abc")
	_ = index(map[name]int{}, "a")
	_ = lessThan("a", "b")
	_ = (*tree[age])(nil).insert(3).insert(4).left.value
	var w io.Writer = age(1)
	fmt.Fprintln(w, n, Empty(nil), Any(1))
	_ = w == nil || w == age(2)
}
