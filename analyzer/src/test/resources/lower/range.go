package a

func forms(s []int, a [3]int, p *[3]int, m map[string]int, t string, c chan int, n int) int {
	sum := 0
	for i, v := range s {
		sum += i * v
	}
	for i := range a {
		sum += i
	}
	for _, v := range p {
		sum += v
	}
	for k := range m {
		delete(m, k)
	}
	for _, r := range t {
		sum += int(r)
	}
	for v := range c {
		sum += v
	}
	for range c {
	}
	for i := range n {
		sum += i
	}
	for range 3 {
		sum++
	}
	var i, v int
	for i, v = range s {
	}
	for s[0], a[i] = range s {
	}
	return sum + v
}
