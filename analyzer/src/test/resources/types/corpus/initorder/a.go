// Package initorder has package variables that depend on each other, across files and through functions.
package initorder

var a = b + f()
var b, c = g()
var d = func() int { return len(table) + e }()
var table = [...]string{count - 1: "x"}

func f() int { return c * d2() }

var recur = map[string]func(int) int{
	"double": func(n int) int { return n * 2 },
	"down":   down,
}

func down(n int) int {
	if n == 0 {
		return 0
	}
	return down(n - 1)
}

var h = handler{run: func(h *handler) int { return h.n }}

type handler struct {
	run func(*handler) int
	n   int
}

var _ = h.run(&h)
var _, z = two(), three
var p, q = 1, "q"
var v, ok = m["a"]
var x, isInt = any(v).(int)
var y float32 = x2 * 2

const x2 = count / 2.0
