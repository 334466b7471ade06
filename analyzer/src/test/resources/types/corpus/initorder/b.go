package initorder

const count = last + 1
const last = 3

var e = int(second)
var m = map[string]chan int{"a": make(chan int, count)}

const (
	first = iota
	second
)

func g() (int, int) { return 1, 2 }
func d2() int       { return d }
func two() error    { return nil }

var three = struct{ err error }{two()}

var (
	chain1 = chain2.next
	chain2 = &node{next: &node{}}
)

type node struct {
	next *node
	val  typ
}
type typ = elem
type elem [count]wrapped
type wrapped struct{ f func(typ) elem }

var deep = chain1.val[0].f(typ{})[1].f

func init() { _ = deep }

var ptr *int = &arr[len(arr)-1]
var arr = [3]int{1, 2, 3}

func init() {
	for i := range arr {
		*ptr += i
	}
}
