package a

func conditions(s []int, p *int, m map[int]string, x any, n int) int {
	if p != nil && len(s) > 0 {
		n++
	}
	if !(n == 3) || 4 < n {
		n++
	}
	if v, ok := m[n]; ok {
		_ = v
	}
	if _, ok := x.(string); !ok {
		n++
	}
	done := !(n > 2)
	if done {
		n++
	}
	if false {
		n++
	}
	return n
}

func value(a, b bool) bool { return a && !b }
