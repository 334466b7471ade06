package a

func captures(n int) func() int {
	fixed, shared := n, n
	f := func() int {
		shared++
		return fixed + shared
	}
	shared = 5
	return f
}

func nested(c chan int) {
	func() {
		func() { c <- 1 }()
	}()
}
