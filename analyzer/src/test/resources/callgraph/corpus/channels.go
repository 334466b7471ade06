package main

func produce() {}

func consume() {}

func channels() {
	work := make(chan func(), 2)
	work <- produce
	go drain(work)
	animals := make(chan animal)
	go func() { animals <- dog{} }()
	select {
	case a := <-animals:
		a.sound()
	case f := <-work:
		f()
	}
	results := map[string]chan func(){"a": make(chan func(), 1)}
	results["a"] <- consume
	(<-results["a"])()
}

func drain(work <-chan func()) {
	for f := range work {
		f()
	}
}
