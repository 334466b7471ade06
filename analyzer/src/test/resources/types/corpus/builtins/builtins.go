// Package builtins calls all predeclared functions.
package builtins

const (
	Min  = min(3, 1, 2)
	Max  = max(1, 2.5, 'a')
	MinS = min("b", "a", "c")
	MaxF = max(0.1, 1.0/3)
	One  = min(7)
	Typ  = max(int8(3), 5)
)

type Ints []int
type Name string
type Dict map[Name]Ints
type Pipe chan Name
type Celsius float64

func use(i int, f float32, s string, n Name, ints Ints, d Dict, p Pipe, a [4]int, e any, c Celsius) (err error) {
	_ = min(i, 3)
	_ = max(2, i, 4)
	_ = min(f, 1)
	_ = max(1.5, c)
	_ = min(s, "x")
	_ = max(n, "y", Name(s))
	_ = min(1, 2)
	_ = append(ints, 1, 2)
	_ = append(ints, ints...)
	_ = append(ints[:1], a[:]...)
	_ = append([]any{}, 1, "a", nil, e)
	_ = append([]byte{}, s...)
	_ = append([]Name(nil), "a", n)
	_ = copy(ints, a[1:])
	copy([]byte(s), n)
	clear(d)
	clear(ints)
	delete(d, "a")
	delete(d, n)
	close(p)
	_ = make(Ints, 3)
	_ = make([]Name, i, 2*i)
	_ = make(Dict)
	_ = make(map[int]func(), 10)
	_ = make(Pipe, 1e3)
	_ = make(chan<- error, 'a')
	_ = make(<-chan int)
	_ = *new(Ints)
	_ = new(struct{ x chan int }).x
	_ = len(d) + len(p) + cap(p) + len(a) + cap(ints) + len(s) + len(n)
	_ = len(&a)
	defer func() {
		if r := recover(); r != nil {
			err, _ = r.(error)
		}
	}()
	defer recover()
	defer close(p)
	go println("a", 1, 2.5)
	print(i, s)
	if i > 3 {
		panic("x")
	}
	panic(1 << 3)
}

func generic[T ~[]E, E int | string, M ~map[K]V, K comparable, V any, C chan E](t T, e E, m M, k K, v V, c C) {
	_ = append(t, e)
	_ = min(e, e)
	_ = len(t) + cap(t) + len(m) + len(c)
	clear(m)
	delete(m, k)
	_ = make(T, 3)
	_ = make(M)
	_ = make(C, 2)
	_ = *new(V)
	_ = copy(t, t[1:])
	close(c)
	c <- e
	m[k] = v
	_ = new(K)
}
