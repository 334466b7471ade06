// Package duplicate declares things twice.
package duplicate

type T struct {
	n int
	c chan int
	n string
}

func (t T) M() int      { return t.n }
func (t T) M() string   { return "" }
func (t T) c() string   { return "" }
func F() int            { return 1 }
func G(a int, a string) {}

const K = 1

var V chan bool

func use(t T) {
	_ = t.M()
	_ = t.c
	_ = F()
	_ = <-V
	x := 1
	x := "a"
	_ = x
	var y int
	var y chan int
	_ = y
	switch K {
	case 1, 1:
	}
	_ = map[string]int{"a": 1, "a": 2}
	_ = T{n: 1, n: 2}
	const z = 1
	type z int
}

func main() {}
func init() {}
func init() {}
