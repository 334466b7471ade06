// Package inferctx uses generic functions as values: their type arguments follow from where they are used.
package inferctx

import (
	"slices"
	"strings"
)

func id[T any](t T) T                                            { return t }
func pair[A, B any](a A, b B) (B, A)                             { return b, a }
func length[S ~[]E, E any](s S) int                              { return len(s) }
func less[T ~int | ~string](a, b T) bool                         { return a < b }
func mapper[A, B any](a []A, f func(A) B) []B                    { return nil }
func compose[A, B, C any](f func(A) B, g func(B) C) func(A) C    { return nil }
func apply[T any](t T, fs ...func(T) T) T                        { return fs[0](t) }
func takes(f func(string) string, g func(int, bool) (bool, int)) {}
func taken[T any](f func(T, T) bool, t T) T                      { return t }
func constant[R any, A any](r R) func(A) R                       { return func(A) R { return r } }

type Cmp func(a, b string) bool
type holder struct {
	f func(int) int
	m map[string]func([]byte) []byte
}

var global func(float64) float64 = id
var table = []func(rune) rune{id[rune]}

func use() func(error) error {
	var f func(int) int = id
	f = id
	_ = f
	var c Cmp = less
	_ = c("a", "b")
	takes(id, pair)
	_ = mapper([]int{1}, id)
	_ = mapper([]string{"a"}, strings.ToLower)
	_ = mapper([][]int{{1}}, length)
	_ = compose(id[int], func(i int) string { return "" })
	_ = apply(1, id, id)
	_ = taken(less, "a")
	_ = taken(less[int], 1)
	h := holder{f: id[int], m: map[string]func([]byte) []byte{"a": id[[]byte]}}
	h.f = id
	h.m["b"] = id
	p := pair[int, string]
	_, _ = p(1, "")
	var q func(int, chan int) (chan int, int) = pair[int]
	_ = q
	var r func(string) func(bool) string = constant
	_ = r
	slices.SortFunc([]string{"b", "a"}, strings.Compare)
	_ = slices.EqualFunc([]int{1}, []string{""}, func(i int, s string) bool { return false })
	_ = slices.ContainsFunc([]error{nil}, func(e error) bool { return e == nil })
	var x, y = id[int], id[string]
	_, _ = x, y
	ch := make(chan func(uint8) uint8, 1)
	ch <- id[uint8]
	func(g func(complex128) complex128) {}(id)
	_ = func() func(int8) int8 { return id }
	return id
}

type T[P any] struct{ v P }

func (t T[P]) With(f func(P) P) T[P] { t.v = f(t.v); return t }

var chained = T[string]{"a"}.With(id).With(strings.ToUpper).v
