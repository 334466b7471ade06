// Package composite has composite literals with and without elided types.
package composite

type P struct{ X, Y int }
type Line struct{ A, B *P }
type Poly []P
type PP []*P
type Grid [2][3]P
type Index map[P][]*Line
type Tagged struct {
	P
	*Line
	m map[string]P
	f func()
	i any
}
type G[T any] struct {
	v T
	s []T
}
type PtrTo *P

var (
	v1  = []P{{1, 2}, {X: 3}, {}}
	v2  = []*P{{1, 2}, nil, {Y: 3}, &P{}}
	v3  = [...]P{{1, 2}, 5: {3, 4}, {}}
	v4  = [...]string{2: "a", "b"}
	v5  = map[P]string{{1, 2}: "a"}
	v6  = map[string]P{"a": {1, 2}}
	v7  = map[*P]*P{{1, 2}: {3, 4}}
	v8  = [][]P{{{1, 2}}, nil, {}}
	v9  = []map[string][]int{{"a": {1, 2}}, {}}
	v10 = map[[2]int][]map[rune]*P{{1, 2}: {{'a': {1, 2}}}}
	v11 = Poly{{1, 2}}
	v12 = PP{{1, 2}}
	v13 = Grid{{{1, 2}, {3, 4}}, 1: {2: {5, 6}}}
	v14 = Index{{1, 2}: {{A: &P{}, B: &P{1, 2}}}}
	v15 = Tagged{P: P{1, 2}, Line: &Line{}, m: map[string]P{"k": {}}, i: P{}}
	v16 = Tagged{P{}, nil, nil, nil, nil}
	v17 = &Tagged{m: nil}
	v18 = G[int]{v: 1, s: []int{2}}
	v19 = []G[string]{{v: "a"}, {s: []string{"b"}}}
	v20 = G[G[P]]{v: G[P]{v: P{}, s: []P{{}}}}
	v21 = [2]*[]P{{{1, 2}}, {}}
	v22 = []struct{ a, b int }{{1, 2}}
	v23 = map[string]struct{ c chan int }{"a": {make(chan int)}}
	v24 = []any{P{}, &P{}, 1, "a", nil, []P{{}}, 'x', 1.5}
	v25 = []func(int) P{func(i int) P { return P{i, i} }}
	v26 = &[]P{{}}
	v27 = &map[string]int{"a": 1}
	v28 = [3]int{1: 10, 2: 'a', 0: 1.0}
	v29 = [...]byte{'a', 98, 0x63}
	v30 = []float64{1, 2.5, 'a', 1 << 3}
	v31 = map[float32]complex64{1: 2, 2.5: 1i}
	v32 = []interface{ M() }{T(1), nil}
	v33 = []PtrTo{&P{1, 2}}
	v34 = [...]*[2]P{{{1, 2}}, {}}
	v35 = [][2]chan int{{nil, make(chan int)}}
	v36 = []error{nil}
	v37 = [k]int{k - 1: k}
	v38 = [...]int{k: 1, k + 1: 2, 3}
	v39 = map[Key]int{A: 1, "b": 2, "c" + A: 3}
	v40 = [...]bool{'a' - 'a': true}
)

const k = 4

type Key string

const A Key = "a"

type T int

func (T) M() {}

func use(x, y int) *P {
	_ = P{x, y}.X
	_ = (&P{X: x}).Y
	_ = []int{x, y, x + y}[1]
	_ = map[string]int{"a": x}["a"]
	_ = [...]P{{x, y}}[0].X
	_ = len([...]P{{}, {}})
	p := &P{Y: y}
	q := []*P{p, {x, y}}
	for _, r := range []struct{ P }{{P{1, 2}}, {P: P{}}} {
		_ = r.X + q[0].X
	}
	if (P{1, 2}) == *p {
		return nil
	}
	switch (P{x, y}) {
	case P{}:
	}
	type X struct{ x int }
	_ = X{x: x}
	_ = map[int]X{x: {x: x}}
	return &P{
		X: func() int { return P{1, 2}.Y }(),
	}
}

func generic[T any, S ~[]T, M ~map[string]T](a, b T) (S, M) {
	_ = []T{a, b}
	_ = G[T]{a, []T{b}}
	_ = []G[T]{{v: a}}
	_ = [...]T{2: a}
	_ = map[string][]T{"a": {a, b}}
	return S{a, b}, M{"a": a}
}
