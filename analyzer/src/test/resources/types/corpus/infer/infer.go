// Package infer infers type arguments from arguments, constraints and named types.
package infer

import (
	"cmp"
	"errors"
	"maps"
	"slices"
	"sort"
	"strings"
)

func Map[S ~[]E, E, R any](s S, f func(E) R) []R {
	out := make([]R, 0, len(s))
	for _, e := range s {
		out = append(out, f(e))
	}
	return out
}

func Filter[S ~[]E, E any](s S, keep func(E) bool) S {
	var out S
	for _, e := range s {
		if keep(e) {
			out = append(out, e)
		}
	}
	return out
}

func Reduce[T, A any](s []T, start A, f func(A, T) A) A {
	for _, e := range s {
		start = f(start, e)
	}
	return start
}

func Keys[M ~map[K]V, K cmp.Ordered, V any](m M) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool { return keys[i] < keys[j] })
	return keys
}

func Merge[T any](in ...<-chan T) <-chan T { return in[0] }
func Send[T any](c chan<- T, v T)          { c <- v }
func Both[T any](c chan T) (<-chan T, chan<- T) {
	return c, c
}
func First[T any, R any](t T, _ ...R) T { return t }
func Same[T any](a, b T) T              { return b }
func Ptr[T any](v T) *T                 { return &v }
func Deref[P ~*T, T any](p P) T         { return *p }
func Compose[A, B, C any](f func(A) B, g func(B) C) func(A) C {
	return func(a A) C { return g(f(a)) }
}
func Tuple[A any, B any](f func() (A, B)) (B, A) { a, b := f(); return b, a }
func Array[T any](a [4]T) []T                    { return a[:] }
func Must[T any](v T, err error) T               { return v }
func Iface[T any](i interface{ Get(T) }) (t T)   { return }
func Struct[T any](s struct{ X, Y T }) T         { return s.X }

type Names []string
type Ages map[string]int
type Pipe chan error
type Recv <-chan []byte
type Handler func(Names) Ages
type IntPtr *int
type List[T any] struct{ items []T }
type StringList List[string]
type Intx int
type Cur[K comparable, V any] struct {
	k K
	v V
}

func Items[T any](l *List[T]) []T                          { return l.items }
func OfCur[K comparable, V any](c Cur[K, []V]) (m map[K]V) { return }
func Handle[F ~func(A) R, A, R any](f F) (a A, r R)        { return }
func Append[S ~[]E, E any](s S, es ...E) S                 { return append(s, es...) }
func Number[N ~int | ~float64](a N, b N) N                 { return a + b }
func Default[T any](vs ...T) T                             { return vs[0] }
func Chain[T interface{ Next() T }](t T) T                 { return t.Next().Next() }
func PtrMethod[T any, PT interface {
	*T
	Set(string)
}](s string) T {
	var t T
	PT(&t).Set(s)
	return t
}

type chain struct{ n int }

func (c *chain) Next() *chain { return c }

type settable struct{ s string }

func (s *settable) Set(v string) { s.s = v }

type getter struct{}

func (getter) Get(map[string]bool) {}

func two() (string, chan int)           { return "", nil }
func three() (int, string, error)       { return 0, "", nil }
func open(name string) (*getter, error) { return nil, errors.New(name) }

func use(names Names, ages Ages, pipe Pipe, recv Recv, h Handler, ip IntPtr) {
	_ = Map(names, strings.ToUpper)
	_ = Map(names, func(s string) []rune { return []rune(s) })
	_ = Map([]int{1}, func(i int) chan int { return nil })[0]
	_ = Filter(names, func(s string) bool { return s != "" })
	_ = Reduce(names, 0, func(n int, s string) int { return n + len(s) })
	_ = Reduce([]int{1, 2}, 1.5, func(a float64, i int) float64 { return a })
	_ = Reduce(names, map[string]int(nil), func(m map[string]int, s string) map[string]int { return m })
	_ = Keys(ages)
	_ = Keys(map[Intx]bool{})
	_ = Merge(make(chan int), make(<-chan int))
	_ = Merge[error](pipe)
	_ = Merge[[]byte](recv)
	Send(pipe, nil)
	Send(make(chan<- float64), 1)
	in, out := Both(make(chan []int))
	_, _ = in, out
	_, _ = Both(pipe)
	_ = First[int, string](1)
	_ = First('x', 1, 2)
	_ = Same(1, 2.5)
	_ = Same(1, 'a')
	_ = Same('a', 2i)
	_ = Same("a", "b"+"c")
	_ = Same(1 == 2, true)
	_ = Same(Intx(1), 2)
	_ = Same(2, Intx(1))
	_ = Same(make(chan int), make(chan int))
	_ = Same[any](1, "a")
	_ = Same[error](nil, nil)
	_ = Ptr(3)
	_ = Ptr("s")
	_ = Ptr(names)
	_ = Deref(ip)
	_ = Deref(Ptr(Ptr(1)))
	_ = Compose(strings.Fields, func(s []string) int { return len(s) })
	_ = Compose(Compose(strings.TrimSpace, Names(nil).Of), Names.Len)("x")
	_, _ = Tuple(two)
	_ = Array([...]int8{1, 2, 3, 4})
	_ = Must(open("x")).Get
	_ = Iface(getter{})
	_ = Struct(struct{ X, Y rune }{'a', 'b'})
	_ = Items(&List[chan bool]{})
	_ = Items((*List[string])(&StringList{}))
	_ = OfCur(Cur[string, []error]{})
	_, _ = Handle(h)
	_ = Append(names, "a", "b")
	_ = Append(names, names...)
	_ = Append([]float32(nil), 1, 2)
	_ = Number(1, 2)
	_ = Number(1, 2.0)
	_ = Number(Intx(1), 2)
	_ = Default(1, 2, 3.5, 'a')
	_ = Default[any]()
	_ = Chain(&chain{})
	_ = PtrMethod[settable]("x").s
	_ = slices.IndexFunc(names, func(s string) bool { return s == "" })
	slices.SortFunc(names, func(a, b string) int { return cmp.Compare(a, b) })
	_ = slices.Collect(maps.Keys(ages))
	_ = slices.Sorted(maps.Values(ages))
	_ = slices.MaxFunc([]chain{}, func(a, b chain) int { return a.n - b.n })
	_, _ = slices.BinarySearch(names, "a")
	_ = slices.Concat(names, Names{"x"})
	_ = slices.Clone(names)
	_ = maps.Clone(ages)
	_ = cmp.Or(0, 1, 2)
	_ = min(1, 2.5)
}

func (n Names) Len() int        { return len(n) }
func (Names) Of(s string) Names { return Names{s} }
