// Package generics declares generic types and functions and instantiates them explicitly.
package generics

type Pair[A, B any] struct {
	First  A
	Second B
}

func MakePair[A, B any](a A, b B) Pair[A, B] { return Pair[A, B]{a, b} }

func (p Pair[A, B]) Swap() Pair[B, A]            { return Pair[B, A]{p.Second, p.First} }
func (p *Pair[X, _]) SetFirst(x X)               { p.First = x }
func (p Pair[_, Y]) Seconds(n int) []Y           { return make([]Y, n) }
func (p Pair[A, B]) Each(f func(A, B) bool)      { f(p.First, p.Second) }
func (Pair[B, A]) Renamed(b B, a A) map[string]A { return map[string]A{"": a} }

type List[T any] struct {
	head, tail *node[T]
	size       int
}

type node[T any] struct {
	value      T
	next, prev *node[T]
	list       *List[T]
}

func (l *List[T]) Push(values ...T) *List[T] {
	for _, v := range values {
		n := &node[T]{value: v, prev: l.tail, list: l}
		if l.tail != nil {
			l.tail.next = n
		} else {
			l.head = n
		}
		l.tail = n
		l.size++
	}
	return l
}

func (l *List[T]) Do(f func(T)) {
	for n := l.head; n != nil; n = n.next {
		f(n.value)
	}
}

type Set[K comparable] map[K]struct{}

func (s Set[K]) Add(k K) Set[K] { s[k] = struct{}{}; return s }
func (s Set[K]) Has(k K) bool   { _, ok := s[k]; return ok }

type Fn[In, Out any] func(In) Out

func (f Fn[In, Out]) Map(in []In) (out []Out) {
	for _, x := range in {
		out = append(out, f(x))
	}
	return
}

type Stream[T any] <-chan T

func (s Stream[T]) First() T { return <-s }

type Matrix[T any, R [2]T | [3]T] struct{ rows []R }

type Opt[T any] struct {
	v  *T
	ok bool
}

func Some[T any](v T) Opt[T] { return Opt[T]{&v, true} }
func None[T any]() Opt[T]    { return Opt[T]{} }

func (o Opt[T]) Or(other T) T {
	if o.ok {
		return *o.v
	}
	return other
}

type Container[T any] interface {
	Put(T) Container[T]
	All() []T
	Map(func(T) T) Container[T]
}

type bag[T any] []T

func (b bag[T]) Put(t T) Container[T]         { return append(b, t) }
func (b bag[T]) All() []T                     { return b }
func (b bag[T]) Map(f func(T) T) Container[T] { return bag[T]{f(b[0])} }

type Nested[T any] struct {
	Pair[T, List[T]]
	inner struct {
		m map[string]Opt[Pair[T, *T]]
		c chan Pair[int, T]
	}
}

func zero[T any]() (z T) { return }

func convert[To, From any](f From, by func(From) To) To { return by(f) }

func use() {
	p := Pair[string, chan int]{"a", make(chan int)}
	_ = p.Swap().First
	_ = p.Swap().Swap().Second
	p.SetFirst("b")
	_ = p.Seconds(2)[0]
	p.Each(func(s string, c chan int) bool { return s == "" || len(c) > 0 })
	_ = p.Renamed("", nil)["x"]
	var l List[Pair[int, error]]
	l.Push(MakePair(1, error(nil)), Pair[int, error]{}).Do(func(p Pair[int, error]) { _ = p.Second.Error() })
	_ = l.head.next.value.Second
	_ = l.head.list.tail.prev
	_ = Set[string]{"a": {}}.Add("b").Has("c")
	_ = make(Set[[2]int]).Add([2]int{1, 2})
	_ = Fn[int, string](func(i int) string { return "" }).Map([]int{1})[0]
	_ = Stream[error](make(chan error)).First()
	_ = Matrix[int, [2]int]{rows: [][2]int{{1, 2}}}.rows[0][1]
	_ = Some(1.5).Or(2)
	_ = None[[]byte]().Or(nil)
	var c Container[rune] = bag[rune]{'a'}
	_ = c.Put('b').Map(func(r rune) rune { return r + 1 }).All()[0]
	var n Nested[byte]
	_ = n.First
	_ = n.Second.head.value
	_ = n.inner.m["a"].v.Second
	_ = <-n.inner.c
	_ = n.Swap().First.size
	_ = zero[chan<- int]()
	_ = zero[Opt[Opt[int]]]().v.v
	_ = convert[string](1, func(i int) string { return "" })
	f := MakePair[int, string]
	_ = f(1, "a").Second
	g := convert[float64, int]
	_ = g(1, func(i int) float64 { return float64(i) })
	h := (*List[int]).Push
	_ = h(nil, 1, 2).size
	k := List[int].Do2
	k(List[int]{}, 1)
}

func (l List[T]) Do2(t T) {}
