// Package iters ranges over functions.
package iters

import (
	"iter"
	"maps"
	"slices"
	"strings"
)

type Walk func(yield func(string, int) bool)
type Each[T any] func(yield func(T) bool)
type Yield[T any] func(T) bool
type OfYield[T any] func(Yield[T])

type Tree[K, V any] struct {
	left, right *Tree[K, V]
	key         K
	value       V
}

func (t *Tree[K, V]) All() iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		t.push(yield)
	}
}

func (t *Tree[K, V]) push(yield func(K, V) bool) bool {
	return t == nil || t.left.push(yield) && yield(t.key, t.value) && t.right.push(yield)
}

func (t *Tree[K, V]) Keys() iter.Seq[K] {
	return func(yield func(K) bool) {
		for k := range t.All() {
			if !yield(k) {
				return
			}
		}
	}
}

func (t *Tree[K, V]) Walk(f func(*Tree[K, V]) bool) {}

func Map[A, B any](seq iter.Seq[A], f func(A) B) iter.Seq[B] {
	return func(yield func(B) bool) {
		for a := range seq {
			if !yield(f(a)) {
				break
			}
		}
	}
}

func Zip[A, B any](a iter.Seq[A], b iter.Seq[B]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		next, stop := iter.Pull(b)
		defer stop()
		for x := range a {
			y, ok := next()
			if !ok || !yield(x, y) {
				return
			}
		}
	}
}

func Count(n int) Each[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func Thrice(yield func() bool) { _ = yield() && yield() && yield() }

func use(w Walk, o OfYield[error], t *Tree[string, chan int]) {
	for s, n := range w {
		_, _ = s, n
	}
	for s := range w {
		_ = s
	}
	for range w {
	}
	for range Thrice {
	}
	for i := range Count(3) {
		_ = i
	}
	for e := range o {
		_ = e.Error()
	}
	for k, v := range t.All() {
		v <- len(k)
	}
	for k := range t.Keys() {
		_ = k
	}
	for sub := range t.Walk {
		_ = sub.left.value
	}
	for r := range Map(t.Keys(), func(s string) []rune { return []rune(s) }) {
		_ = r[0]
	}
	for a, b := range Zip(t.Keys(), maps.Values(map[int]bool{})) {
		_, _ = a, b
	}
	for i, s := range slices.All([]string{"a"}) {
		_, _ = i, s
	}
	for line := range strings.SplitSeq("a,b", ",") {
		_ = line
	}
	for _, c := range slices.Backward([]chan error{}) {
		for err := range c {
			_ = err
		}
	}
	for x := range func(yield func(complex64) bool) {} {
		_ = x
	}
	_ = slices.Collect(Map(maps.Keys(map[rune]int{}), func(r rune) string { return string(r) }))
	next, stop := iter.Pull2(t.All())
	defer stop()
	k, v, ok := next()
	_, _, _ = k, v, ok
	for i := range iter.Seq[uint8](nil) {
		_ = i
	}
	for i := range slices.Values([]int{1}) {
		go func() { _ = i }()
	}
}

func generic[F ~func(func(T) bool), T any](f F) (last T) {
	for t := range f {
		last = t
	}
	return
}

var last = generic(slices.Values([]string{"a"}))
