// Package broken has a file that does not parse, beside this one.
package broken

type Fine struct{ c chan int }

func use(f Fine, l Lost) {
	_ = <-f.c
	_ = l.x
	lost(f.c)
}
