// Package recursive has types that mention themselves, generic and not, and each other.
package recursive

type Node struct {
	next *Node
	kids []Node
	by   map[string]Node
	f    func(Node) *Node
	c    chan Node
}

type Func func(Func) Func
type Slice []Slice
type Map map[string]Map
type Chan chan Chan
type Ptr *Ptr
type Iface interface {
	Self() Iface
	Visit(interface{ Accept(Iface) })
}

type A struct{ b *B }
type B struct{ c []C }
type C struct {
	a *A
	d map[string]D
}
type D interface {
	A() A
	B(B) (C, D)
}

type Tree[K, V any] struct {
	left, right *Tree[K, V]
	entry       struct {
		key   K
		value V
	}
	flipped *Tree[V, K]
}

func (t *Tree[K, V]) Flip() *Tree[V, K]             { return t.flipped }
func (t *Tree[K, V]) Walk(f func(*Tree[K, V]) bool) { _ = t == nil || f(t) && f(t.left) }

type Left[T any] struct{ right *Right[T] }
type Right[T any] struct {
	left  *Left[T]
	value T
}

type Ordered[T any] interface{ Compare(T) int }
type Sorted[T Ordered[T]] struct{ items []T }

func (s Sorted[T]) Max() (best T) {
	for _, item := range s.items {
		if item.Compare(best) > 0 {
			best = item
		}
	}
	return best
}

type Version struct{ major int }

func (v Version) Compare(w Version) int { return v.major - w.major }

// Adder refers to itself in its own type parameter list, which Go 1.26 allows.
type Adder[A Adder[A]] interface {
	Add(A) A
}

type Money int

func (m Money) Add(n Money) Money { return m + n }

func Total[A Adder[A]](first A, rest ...A) A {
	for _, a := range rest {
		first = first.Add(a)
	}
	return first
}

type Graph[N NodeOf[E], E EdgeOf[N]] struct {
	nodes []N
	edges []E
}
type NodeOf[E any] interface{ Edges() []E }
type EdgeOf[N any] interface{ Ends() (from, to N) }

type vertex struct{ out []*link }
type link struct{ from, to *vertex }

func (v *vertex) Edges() []*link         { return v.out }
func (l *link) Ends() (from, to *vertex) { return l.from, l.to }

func New[N NodeOf[E], E EdgeOf[N]](nodes []N) *Graph[N, E] {
	return &Graph[N, E]{nodes: nodes}
}

func (g *Graph[N, E]) Reach(n N) (m N) {
	for _, e := range n.Edges() {
		_, m = e.Ends()
	}
	return m
}

type Visitor[R any] interface {
	VisitLeaf(Leaf) R
	VisitFork(Fork) R
}
type Expr interface{ Kind() string }
type Leaf struct{ n int }
type Fork struct{ l, r Expr }

func (Leaf) Kind() string { return "leaf" }
func (Fork) Kind() string { return "fork" }

func use(n *Node, s Slice, m Map, c Chan, p Ptr, i Iface, a A) {
	_ = n.next.kids[0].by[""].f(*n).c
	_ = s[0][1][2]
	_ = m["a"]["b"]["c"]
	_ = <-<-<-c
	_ = **p == *p
	_ = i.Self().Self()
	_ = a.b.c[0].d[""]
	x, y := a.b.c[0].a.b.c[1].d["x"].B(B{})
	_ = x.a
	_ = y.A().b
	var f Func
	_ = f(f)(f(f))
	t := &Tree[string, error]{}
	_ = t.Flip().Flip().entry.key
	_ = t.flipped.entry.key.Error()
	t.Walk(func(t *Tree[string, error]) bool { return t.left.right.entry.value != nil })
	var l Left[int]
	_ = l.right.left.right.value
	_ = l.right.left.right.left.right.value
	_ = Sorted[Version]{}.Max().major
	_ = Total(Money(1), 2, 3)
	g := New([]*vertex{{}})
	_ = g.Reach(g.nodes[0]).out[0].to
	_ = g.edges[0].from
}
