// Package methodsets calls methods on values and pointers, addressable and not.
package methodsets

import "fmt"

type T struct{ n int }

func (T) Value() int        { return 1 }
func (*T) Pointer() int     { return 2 }
func (t *T) Self() *T       { return t }
func (t T) Copy() T         { return t }
func (t T) String() string  { return fmt.Sprint(t.n) }
func (_ *T) Blank(_, _ int) {}

type Valuer interface{ Value() int }
type Pointerer interface {
	Valuer
	Pointer() int
}

type Slice []T

func (s Slice) Len() int    { return len(s) }
func (s *Slice) Push(t T)   { *s = append(*s, t) }
func (s Slice) At(i int) *T { return &s[i] }

type Func func(int) T

func (f Func) Call(n int) T { return f(n) }

type Map map[string]*T

func (m Map) Get(k string) *T { return m[k] }

type Chan chan T

func (c Chan) Next() (T, bool) { t, ok := <-c; return t, ok }

type Array [3]T

func (a *Array) First() *T { return &a[0] }

type Defined T // has no methods
type DefinedPointer *T

type Outer struct {
	T
	p *T
}

type Bool bool

func (b *Bool) Flip() { *b = !*b }

func calls() {
	var t T
	p := &t
	pp := &p
	_ = t.Value() + t.Pointer()
	_ = p.Value() + p.Pointer()
	_ = (*pp).Value()
	_ = (**pp).n
	_ = t.Self().Copy().n
	_ = T{}.Value()
	_ = (&T{}).Pointer()
	_ = []T{{1}}[0].Pointer()
	_ = [...]*T{{n: 2}}[0].Value()
	_ = map[int]*T{}[0].Pointer()
	_ = (func() *T { return nil })().Pointer()
	_ = (func() T { return T{} })().Value()
	t.Blank(1, 2)
	var s Slice
	s.Push(t)
	_ = s.Len() + s.At(0).Value() + Slice(nil).Len()
	_ = s[0].Pointer()
	f := Func(func(n int) T { return T{n} })
	_ = f.Call(1).Value() + f(1).n
	_ = Map{"a": p}.Get("a").n
	_, ok := make(Chan).Next()
	_ = ok
	var a Array
	_ = a.First().n
	_ = (&a).First()
	var o Outer
	_ = o.Pointer() + o.p.Value() + o.T.Pointer()
	_ = (&o).Self().n
	var d Defined
	_ = d.n
	_ = T(d).Value()
	var dp DefinedPointer = p
	_ = dp.n
	_ = (*dp).n
	_ = (*T)(dp).Value()
	var b Bool
	b.Flip()
	if b {
		(&b).Flip()
	}
}

func interfaces() {
	var v Valuer = T{}
	v = &T{}
	var p Pointerer = &T{}
	v = p
	_ = v.Value() + p.Pointer() + p.Value()
	_ = v.(Pointerer).Pointer()
	_ = v.(interface{ Self() *T }).Self().n
	var s fmt.Stringer = T{}
	_ = s.String()
	pi := &p
	_ = (*pi).Value()
}
