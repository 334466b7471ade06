package main

type task struct {
	run  func(int) int
	next *task
}

func double(n int) int { return 2 * n }

func negate(n int) int { return -n }

func closures() {
	factor := 3
	scale := func(n int) int { return factor * n }
	apply(scale, 1)
	t := &task{run: double}
	t.next = &task{run: pick(true)}
	t.run(1)
	t.next.run(2)
	func() { factor = t.run(factor) }()
	var late func()
	late = func() {
		if factor > 0 {
			late()
		}
	}
	late()
}

func apply(f func(int) int, n int) int { return f(n) }

func pick(yes bool) func(int) int {
	if yes {
		return negate
	}
	return func(n int) int { return n }
}
