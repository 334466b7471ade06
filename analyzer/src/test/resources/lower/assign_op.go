package a

type counter struct{ n int }

func operators(n uint, s string, z complex128) (uint, string, complex128) {
	n += 1
	n &^= 3
	n <<= 2
	s += "x"
	z *= 2i
	return n, s, z
}

func once(a []int, next func() int, c *counter) {
	a[next()] += 2
	c.n++
	a[next()]--
	*&c.n -= 1
}
