package a

func forms(n int) int {
	for {
		if n > 10 {
			break
		}
		n++
	}
	for n > 0 {
		n -= 2
	}
	for i, j := 0, n; i < j; i, j = i+1, j-1 {
		if i == 5 {
			continue
		}
		n += i
	}
	return n
}

func forever() {
	for {
	}
}
