// Package undeclared uses names that nobody declares.
package undeclared

type T struct {
	a Missing
	b []Missing2
	c chan int
	d map[Missing]chan string
}

func (t *T) known() <-chan bool  { return nil }
func (m Missing) method() int    { return 1 }
func (*Nowhere) other(c chan T)  { <-c }
func partly(a Missing, b int) (c chan int, d Missing3) { return nil, d }

func use(t *T) {
	_ = t.a.x
	_ = <-t.c
	_ = <-t.known()
	_ = t.nothing
	_ = t.nothing.at.all()
	_ = <-t.d[nil]
	x := missing()
	x.y = 3
	c, d := partly(nil, 1)
	_ = <-c
	_ = d
	undefinedFunc(1, t.c, func(s string) int { return len(s) })
	for i := range missing() {
		_ = i
	}
	for i, v := range t.b {
		_, _ = i, v
	}
	var e Missing = t.a
	_ = e
	y := t.c + missingName
	_ = y
	z := []Missing{1, 2}
	_ = len(z)
	switch v := missingValue.(type) {
	case int:
		_ = v + 1
	case *T:
		_ = v.c
	case Missing:
		_ = v
	}
	go t.nothing()
	defer nothingToDo(t.c)
	if ok := check(); ok {
		_ = t.c
	}
	goto nowhere
	label := 1
	_ = label
	q := &Missing{c: t.c, d: 1 << 3}
	_ = q
	fn := func(m Missing, n int) chan int { _ = n; return t.c }
	_ = <-fn(nil, 1)
	w := t.c
	_ = <-w
	_, r := t.c, <-t.c
	_ = r
}

const c = missingConst + 1
const n = 3 + c
const k = 4

var v = missingVar
var w = T{c: make(chan int)}
var a [missingConst]int
var b [k]chan int
