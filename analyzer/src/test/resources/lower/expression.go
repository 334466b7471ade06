package a

type node struct {
	next *node
	data [4]int
}

func pointers(n *node, p *int, nodes []node) *int {
	x := 1
	q := &x
	*q = 2
	_ = *p + x
	_ = &nodes[1].data[2]
	_ = &n.next.data
	_ = &node{}
	return &x
}

func slices(a [4]int, s []int, t string, m map[string]int) {
	_ = a[1:]
	_ = s[:2]
	_ = s[1:2:3]
	_ = t[1:]
	_ = t[0] + byte(m["k"])
	_ = a[3]
}

func operators(a, b int, f float64, z complex128) {
	_ = -a ^ b&^a | ^b
	_ = a<<3 + b>>1
	_ = f*2 - 1.5
	_ = z * 3i
	_ = 'x' + 1
	_ = "a\tb\u00e9\x00"
}

func receives(c chan int) (int, bool) {
	<-c
	v := <-c
	w, ok := <-c
	return v + w + <-c, ok
}
