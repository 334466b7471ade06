// Two peers swap their values and both of them send first.
package swap

type peer[T any] struct {
	in  chan T
	out chan T
}

func pair[T any]() (*peer[T], *peer[T]) {
	a, b := make(chan T), make(chan T)
	return &peer[T]{in: a, out: b}, &peer[T]{in: b, out: a}
}

func (p *peer[T]) left(v T, use func(T)) {
	p.out <- v // want chan-deadlock:"each other"
	use(<-p.in)
}

func (p *peer[T]) right(v T, use func(T)) {
	p.out <- v
	use(<-p.in)
}

func Swap(a, b string, use func(string)) {
	l, r := pair[string]()
	go l.left(a, use)
	go r.right(b, use)
}
