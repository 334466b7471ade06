// Package embed has embedding and promotion in all their forms.
package embed

import (
	"io"
	"strings"
	"sync"
)

type Root struct {
	ID    int
	Name  string
	shade chan int
}

func (r Root) Value() int       { return r.ID }
func (r *Root) Pointer() *Root  { return r }
func (r Root) Shadowed() string { return r.Name }

type Middle struct {
	Root
	Name  []byte // hides Root.Name
	inner struct{ depth uint8 }
}

func (m Middle) Shadowed() int { return len(m.Name) }

type Top struct {
	*Middle
	Extra float32
}

type Left struct {
	Both   string
	Common func() error
}

type Right struct {
	Both  int
	Right bool
}

// Ambiguous has Both twice at one depth, so only what is selected through Left or Right exists.
type Ambiguous struct {
	Left
	Right
}

// Resolved hides the ambiguity with a field of its own.
type Resolved struct {
	Ambiguous
	Both complex64
}

type Alias = Root
type PointerAlias = *Root

type WithAlias struct {
	Alias
	n int
}

type WithPointerAlias struct {
	PointerAlias
}

type Box[T any] struct {
	Item T
	next *Box[T]
}

func (b *Box[T]) Get() T        { return b.Item }
func (b *Box[T]) Set(item T)    { b.Item = item }
func (b Box[T]) Chan() <-chan T { return nil }
func (b *Box[T]) Next() *Box[T] { return b.next }
func (b *Box[T]) Pair(o T) [2]T { return [2]T{b.Item, o} }

type Ints struct {
	Box[int]
	count int
}

type Generic[K comparable, V any] struct {
	*Box[map[K]V]
	Key K
}

type BoxAlias = Box[string]

type Strings struct {
	BoxAlias
}

type Reader interface {
	io.Reader
	Peek(n int) ([]byte, error)
}

type File struct {
	Reader
	sync.Mutex
	*strings.Builder
	name string
}

// Two levels of interfaces in structs.
type Wrapped struct {
	*File
	io.Closer
}

type Deep struct{ L1 }
type L1 struct{ L2 }
type L2 struct{ *L3 }
type L3 struct{ L4 }
type L4 struct{ end chan<- Deep }

func (l L4) Recv() <-chan int { return nil }

// Loop embeds itself through a pointer.
type Loop struct {
	*Loop
	Stop chan struct{}
}

type Number int

func (n Number) Double() Number { return n * 2 }

type WithNumber struct {
	Number
	error
}

func use(t Top, a Ambiguous, r Resolved, w Wrapped, d *Deep, l Loop) {
	_ = t.ID
	_ = t.Name
	_ = t.Root.Name
	_ = t.Value()
	_ = t.Pointer().Pointer()
	_ = t.Shadowed()
	_ = t.Root.Shadowed()
	_ = t.shade
	_ = t.Middle.inner.depth
	_ = t.inner
	_ = a.Left.Both
	_ = a.Right.Both
	_ = a.Right.Right
	_ = a.Common
	_ = a.Common()
	_ = r.Both
	_ = r.Left.Both
	_ = r.Common
	_, _ = w.Read(nil)
	_, _ = w.Peek(1)
	w.Lock()
	w.Unlock()
	w.WriteString(w.name)
	_ = w.Close
	_ = w.Builder.Len()
	_ = w.Reader
	_ = d.end
	_ = d.L3.L4
	_ = d.Recv()
	_ = d.L1.L2.Recv
	_ = l.Stop
	_ = l.Loop.Loop.Stop
}

func aliases(a WithAlias, p WithPointerAlias, i Ints, g Generic[string, chan bool], s *Strings, n WithNumber) {
	_ = a.ID
	_ = a.Alias.ID
	_ = a.Value()
	_ = p.PointerAlias
	_ = p.PointerAlias.Name
	_ = p.Name
	_ = p.Pointer()
	_ = i.Item
	i.Set(i.Get() + i.count)
	_ = i.Chan()
	_ = i.Next().Next().Item
	_ = g.Item[g.Key]
	_ = g.Get()[""]
	_ = g.Pair(nil)[1]
	_ = s.Item
	_ = s.BoxAlias.Get()
	_ = s.Pair("a")
	_ = n.Double().Double()
	_ = n.Number + 1
	_ = n.Error()
	_ = n.error
	anonymous := struct {
		Root
		*Left
		io.Writer
	}{}
	_ = anonymous.ID
	_ = anonymous.Both
	_, _ = anonymous.Write(nil)
	_ = anonymous.Pointer()
}

func mixed[T any, P interface {
	*T
	Get() int
}](p P) int {
	return p.Get()
}

var boxed = mixed[Box[int]](&Box[int]{Item: 1})
