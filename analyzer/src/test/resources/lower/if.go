package a

func chain(n int) string {
	if m := n * 2; m > 10 {
		return "big"
	} else if m > 5 {
		n = m
	} else {
		n = 0
	}
	if n == 0 {
	}
	return "small"
}
