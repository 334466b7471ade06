package a

type point struct{ x, y int }

func order(a []int, i int, f func() int) {
	i, a[i] = f(), i
	a[f()], a[f()] = a[1], a[0]
}

func swap(a, b int) (int, int) {
	a, b = b, a
	return a, b
}

func targets(p *point, q **point, m map[string]int, s []point) {
	p.x = 1
	(*q).y = 2
	*p = point{}
	m["k"] = 3
	s[0].x = 4
	_ = p
}

func spread(f func() (int, error)) error {
	n, err := f()
	_, err = f()
	_ = n
	return err
}

func copies() (int, int) {
	var first point
	first.x = 1
	second := first
	second.x = 2
	var array [2]int
	array[0] = 3
	other := array
	other[1] = 4
	return first.x + array[0], second.x + other[1]
}
