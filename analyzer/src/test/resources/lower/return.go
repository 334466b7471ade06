package a

func none() {}

func early(n int) {
	if n > 0 {
		return
	}
	println(n)
}

func several() (int, error) { return 1, nil }

func forwarded() (int, error) { return several() }

func named(n int) (r int, err error) {
	r = n
	if n > 1 {
		return
	}
	if n > 0 {
		return several()
	}
	return n + r, err
}

func unreachable() int {
	return 1
	println("never")
	return 2
}
