// Package compare has comparisons; their results are untyped booleans.
package compare

type Bool bool
type Point struct{ X, Y int }
type E interface{ Error() string }

func yes(b Bool) Bool { return !b }
func is(b bool) bool  { return b }

var b1 Bool = 1 < 2
var b2 = 1 < 2
var x, y int
var b3 Bool = x == y
var b4 = x == y
var b5 Bool = x == y && b1
var b6 Bool = !(x == y || x < 3)
var bs = []Bool{x < y, true, !(x == y)}
var bm = map[Bool]bool{x < y: x > y}

const (
	c1      = x2 < 3
	x2      = 2
	c2 Bool = !c1
	c3      = c2 && true
	c4      = "a" == "b"
	c5      = c1 == c4
)

func use(p, q Point, e error, i any, f func(), m map[int]int, c, d chan int, u *Point, b Bool) (Bool, bool) {
	_ = p == q
	_ = p == Point{1, 2}
	_ = e == nil || nil != e
	_ = i == 3
	_ = 3 == i
	_ = i == nil
	_ = i == p
	_ = f == nil
	_ = m == nil && c == d
	_ = u == &p
	_ = [2]int{1, 2} == [...]int{1, 2}
	_ = e == E(nil)
	_ = yes(x == y)
	_ = yes(true && x == y)
	_ = is(x == y)
	_ = b == (x == y)
	_ = (x == y) == b
	_ = b && x == y
	_ = x == y || b
	_ = x < y == (y < x)
	_ = 'a' == 97.0
	_ = x > 'a'
	if x == y {
	}
	for x < y && b1 {
	}
	switch x == y {
	case true:
	case x > 3:
	}
	switch {
	case x == y:
	case bool(b):
	}
	var z = x == y && true
	_ = z
	b = x == y
	b = !(x == y)
	ok := x == y
	_ = ok
	i = x == y
	ch := make(chan Bool, 1)
	ch <- x == y
	_ = any(x == y)
	_ = Bool(x == y)
	_ = struct{ b Bool }{x == y}
	_ = []any{x == y, 1 == 1}
	func(bs ...Bool) {}(x == y, true)
	return x == y, x != y && p == q
}

func generic[T comparable, B ~bool](a, b T) B {
	_ = a == b
	_ = any(a) == any(b)
	return a != b
}
