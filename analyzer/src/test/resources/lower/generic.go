package a

type list[E comparable] struct{ items []E }

func (l *list[T]) add(t T) { l.items = append(l.items, t) }

func generic[E any](e E) E { return e }

func instances() (int, string) { return generic(1), generic[string]("s") }

func lists() {
	var l list[string]
	l.add("a")
}

func each[C ~chan E, E any](c C, use func(E)) {
	for e := range c {
		use(e)
	}
	c <- <-c
}
