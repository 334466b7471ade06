package a

import "strings"

type T struct{ n int }

func (t T) value(int) int     { return t.n }
func (t *T) pointer(...int)   {}
func pair() (int, string)     { return 0, "" }
func take(int, string)        {}
func variadic(string, ...int) {}

type reader interface{ read() int }

func calls(t T, r reader, f func(int) int, rest []int) {
	take(pair())
	variadic("a")
	variadic("b", 1, 2)
	variadic("c", rest...)
	t.value(1)
	t.pointer(rest...)
	T.value(t, 2)
	(*T).pointer(&t)
	r.read()
	reader.read(r)
	f(f(3))
	func(int) {}(4)
	strings.ToUpper("e")
}

func values(t *T, r reader) {
	bound := t.value
	free := T.value
	lazy := r.read
	_, _, _ = bound, free, lazy
}
