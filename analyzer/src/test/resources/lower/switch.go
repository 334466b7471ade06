package a

func tagged(n int, f func() int) string {
	switch m := f(); n + m {
	case 1, 2:
		return "few"
	case f():
		n = 3
		fallthrough
	case 4:
		n++
	default:
		return "many"
	}
	return "some"
}

func untagged(n int, p *int) int {
	switch {
	default:
		n = 9
	case n > 1 && p != nil:
		n = *p
	case n > 0:
	}
	switch p {
	case nil:
		n++
	}
	switch {
	}
	return n
}
