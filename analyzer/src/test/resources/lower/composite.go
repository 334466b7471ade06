package a

type point struct{ x, y int }

type named struct {
	point
	tags map[string][]point
}

func literals(n int) {
	_ = point{1, n}
	_ = &point{y: n}
	_ = named{point: point{}, tags: map[string][]point{"a": {{1, 2}, {x: n}}}}
	_ = [...]int{2: n, 3}
	_ = []*point{{1, 2}, nil}
	_ = map[point]string{{n, n}: "a"}
}
