// Both peers send first, but one of them into a channel with room for it.
package swap

type peer[T any] struct {
	in  chan T
	out chan T
}

func pair[T any]() (*peer[T], *peer[T]) {
	a, b := make(chan T, 1), make(chan T, 1)
	return &peer[T]{in: a, out: b}, &peer[T]{in: b, out: a}
}

func (p *peer[T]) swap(v T, use func(T)) {
	p.out <- v
	use(<-p.in)
}

func Swap(a, b string, use func(string)) {
	l, r := pair[string]()
	go l.swap(a, use)
	go r.swap(b, use)
}
