// Package aliases declares aliases, generic ones too, of its own types and of others.
package aliases

import (
	"io"
	"iter"
	"sync"
)

type Int = int
type Bytes = []byte
type Mutex = sync.Mutex
type Err = error
type Reader = io.Reader
type Fn = func(Int) Bytes
type Point = struct{ X, Y Int }
type Doer = interface{ Do() Point }
type Chan = chan Err

type Pair[A, B any] struct {
	a A
	b B
}

func (p Pair[A, B]) A() A   { return p.a }
func (p *Pair[A, B]) B() *B { return &p.b }

type IntPair = Pair[Int, Int]
type Same[T any] = Pair[T, T]
type With[B any] = Pair[string, B]
type Flip[A, B any] = Pair[B, A]
type Vec[T any] = []T
type Dict[V any] = map[string]V
type Out[T any] = <-chan T
type Set[K comparable] = map[K]struct{}
type Twice[T any] = Same[Same[T]]
type Seqs[T any] = iter.Seq[iter.Seq[T]]
type Callback[T any] = func(T, ...T) (T, error)
type Ref[T any] = *Pair[T, *T]
type Id[T any] = T2[T]
type T2[T any] struct{ t T }
type Phantom[P any] = int

// Methods may be declared through an alias.
type Base struct{ n int }
type Nick = Base

func (n Nick) Name() string { return "nick" }
func (n *Nick) Inc()        { n.n++ }

type Chained = Other
type Other = Last
type Last struct{ v Chan }

func sum(v Vec[Int]) (total int) {
	for _, n := range v {
		total += n
	}
	return
}

func firsts[T any](ps Vec[Same[T]]) (v Vec[T]) {
	for _, p := range ps {
		v = append(v, p.A())
	}
	return
}

func get[K comparable, V any](m map[K]V, s Set[K]) V {
	for k := range s {
		return m[k]
	}
	return m[*new(K)]
}

func use(m *Mutex, e Err, r Reader, f Fn, p Point, d Doer, c Chan) {
	m.Lock()
	_ = e.Error()
	_, _ = r.Read(nil)
	_ = f(1)[0]
	_ = p.X + d.Do().Y
	_ = (<-c).Error()
	_ = IntPair{1, 2}.A()
	_ = (&Same[string]{"a", "b"}).B()
	_ = With[chan int]{}.b
	_ = Flip[int, string]{"a", 1}.a
	_ = Vec[string]{"a"}[0]
	_ = Dict[[]int]{"a": {1}}["a"][0]
	_ = Twice[bool]{}.a.b
	var o Out[error]
	_ = <-o
	for k := range make(Set[rune]) {
		_ = k
	}
	var ss Seqs[int]
	for s := range ss {
		for i := range s {
			_ = i + 1
		}
	}
	var cb Callback[string]
	s, err := cb("a", "b", "c")
	_, _ = s, err
	var ref Ref[float64]
	_ = *ref.b
	_ = Id[int]{1}.t
	var ph Phantom[string] = 3
	_ = ph
	b := Base{}
	_ = b.Name()
	b.Inc()
	_ = Nick{n: 1}.n
	_ = (<-Chained{}.v).Error()
	_ = sum([]int{1, 2})
	_ = firsts([]Pair[int8, int8]{{1, 2}})
	_ = firsts(Vec[Same[string]]{})
	_ = get(Dict[int]{}, Set[string]{})
	type local = Pair[Int, Mutex]
	var l local
	l.b.Unlock()
}
