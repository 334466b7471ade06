// Package structs has named and anonymous structs, tags, blank fields and comparisons.
package structs

import "sync"

type A struct {
	X, Y int `tag:"a"`
	_    byte
	Z    struct {
		In [2]struct{ Deep func() A }
	}
	sync.RWMutex
}

type B A

type Empty struct{}

type Blank struct {
	_ int
	_ string
}

var config = struct {
	Name  string
	Ports []struct{ From, To uint16 }
	On    map[string]*struct{ c chan<- bool }
}{
	Name:  "x",
	Ports: []struct{ From, To uint16 }{{1, 2}, {From: 3}},
	On:    map[string]*struct{ c chan<- bool }{"a": {c: nil}},
}

var table = []struct {
	name string
	f    func(int) (string, error)
	want struct{ n int }
}{
	{"a", nil, struct{ n int }{1}},
	{name: "b", f: func(i int) (string, error) { return "", nil }},
}

func ret() struct{ a, b int }                   { return struct{ a, b int }{1, 2} }
func par(p struct{ X int }, q *struct{ Y any }) {}

func use(a *A, b *B, e Empty) {
	_ = a.Z.In[0].Deep().X
	b.Lock()
	_ = (*A)(b).Y
	_ = config.Ports[0].From + config.Ports[1].To
	config.On["a"].c <- true
	for _, row := range table {
		s, err := row.f(row.want.n)
		_, _, _ = s, err, row.name
	}
	_ = ret().a
	par(struct{ X int }{1}, &struct{ Y any }{2})
	par(struct{ X int }{X: 1 << 3}, nil)
	x := struct {
		*A
		n int
	}{a, 1}
	_ = x.X + x.n
	_ = x.A.Y
	x.RLock()
	type T struct {
		next *T
		kids map[*T]int
	}
	var y struct{ a, b int } = ret()
	y.a, y.b = y.b, y.a
	_ = y == ret()
	p := &struct{ c chan struct{} }{make(chan struct{})}
	close(p.c)
	_ = struct{}{} == e
	_ = [0]Empty{}
	_ = (&A{X: 1}).X
	_ = Blank{}
	var z struct {
		A struct{ B struct{ C [3]chan int } }
	}
	<-z.A.B.C[1]
	fn := struct{ f func() struct{ g func() int } }{}
	_ = fn.f().g()
}
