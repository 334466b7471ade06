// Package ranges has range loops over all that can be ranged over.
package ranges

type Small int8
type Arr [3]string
type Text string
type Dict map[Small]*Arr
type Pipe <-chan Dict
type Ptr *[5]float32

func use(n int, s Small, a Arr, p *Arr, q Ptr, t Text, d Dict, c Pipe, cc chan<- chan error, sl [][]rune, both chan chan error) {
	for i := range 10 {
		_ = i
	}
	for i := range n {
		_ = i
	}
	for i := range s {
		_ = i
	}
	for range s {
	}
	const k = 5
	for i := range k {
		_ = i
	}
	var u uint8
	for u = range 200 {
	}
	for i := range uint16(7) {
		_ = i
	}
	for i := range 'c' {
		_ = i
	}
	for i, v := range a {
		_, _ = i, v
	}
	for i := range p {
		_ = p[i]
	}
	for _, v := range p {
		_ = v
	}
	for i, v := range q {
		_, _ = i, v
	}
	for i, v := range t {
		_, _ = i, v
	}
	for k, v := range d {
		_ = v[k]
	}
	for v := range c {
		_ = v[1]
	}
	for v := range both {
		for e := range v {
			cc <- v
			_ = e.Error()
		}
	}
	for i, v := range sl {
		for j, r := range v {
			sl[i][j] = r
		}
	}
	var st struct {
		i int
		r []rune
	}
	for st.i, st.r = range sl {
	}
	m := map[string]int{}
	for m["a"], sl[0][0] = range "abc" {
	}
	for i := range len(sl) {
		_ = i
	}
	for i, v := range [...]struct{ x, y any }{{1, 2}, {nil, "a"}} {
		_, _ = i, v.x
	}
	for _, f := range []func() chan int{} {
		for v := range f() {
			_ = v
		}
	}
	for i := range min(n, 3) {
		_ = i
	}
	for _, i2 := range "x" {
		i := i2
		_ = i
	}
	for n := range n {
		_ = n
	}
	for k, v := range map[[2]int]struct{}(nil) {
		_, _ = k[0], v
	}
	_ = u
}

func generic[S ~[]E, E any, M ~map[K]V, K comparable, V any, N ~int | ~int64, P ~*[4]E](s S, m M, n N, p P) {
	for i, e := range s {
		_, _ = i, e
	}
	for k, v := range m {
		_, _ = k, v
	}
	for i := range int64(n) {
		_ = i
	}
	for i := range p {
		_ = i
	}
}
