// Package lens asks for lengths and capacities that are constant, and some that are not.
package lens

type Arr [10]int
type S struct {
	a [4]string
	p *[5]byte
	n struct{ deep [6][7]int }
}

var (
	arr   [3]int
	ptr   *[4]int
	named Arr
	s     S
	ps    *S
	table [8][9]rune
	m     map[string][2]int
	slice [][11]int
)

func call() [12]int { return [12]int{} }

var ch chan [13]int

const (
	L1  = len(arr)
	L2  = cap(ptr)
	L3  = len(named)
	L4  = len(s.a)
	L5  = len(s.p)
	L6  = len(ps.n.deep)
	L7  = len(ps.n.deep[0])
	L8  = len(table[3])
	L9  = len(m["a"])
	L10 = len(slice[2])
	L11 = cap(&arr)
	L12 = len([...]int{5: 1, 2})
	L13 = len([2]string{"a", "b"}) * 2
	L14 = len("x" + "yz")
	L15 = len([10]float64{imag(2i)})
	L16 = len(Arr{})
	L17 = len(*ptr)
	L18 = len((arr))
	L19 = len([L1 + 1]bool{})
	L20 = cap([...]string{L1: "a"})
	L21 = len(struct{ x [21]int }{}.x)
)

var (
	v1 = len(call())
	v2 = len(<-ch)
	v3 = len([1]int{len(call())})
	v4 = len("abc"[1:])
	v5 = len(slice)
	v6 = cap(arr[:])
	v7 = len([]int{1, 2})
	v8 = len(map[int]int{})
	v9 = cap(ch)
)

type Buffer [L1 * L4]byte

func generic[T any, A [5]T](a A, p *A) (int, int) {
	const local = len(arr)
	var inner [local]T
	return len(a), len(*p) + len(inner)
}

func use() {
	a := [...]string{2: "c", "d", 0: "a"}
	const n = len(a)
	var b [n + 1]int
	_ = b[n]
	c := make(chan int, len(a))
	_ = cap(c)
	for range len(a) {
	}
	_, _ = generic([5]int{}, nil)
	_ = len(a[0])
	_ = cap(a[:2])
}
