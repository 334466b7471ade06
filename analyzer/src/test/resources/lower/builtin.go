package a

func builtins(s []int, m map[string]int, c chan int, z complex128) {
	s = append(s, 1, 2)
	s = append(s, s...)
	copy(s, s)
	clear(m)
	delete(m, "k")
	_ = len(s) + cap(s)
	_ = min(len(s), 2)
	_ = max(1, 2)
	_ = complex(real(z), imag(z))
	close(c)
	print("a")
}

func made(n int) {
	_ = make([]int, n, 2*n)
	_ = make(map[string]int)
	_ = make(chan int)
	_ = make(chan int, 4)
	_ = make(chan<- int, n)
	_ = new(int)
	_ = new(n + 1)
}
