// The players pass one ball to and fro, and only one of them begins.
package pingpong

type player struct {
	name string
	hits int
	in   chan int
	out  chan int
}

func (p *player) serve(rounds int) {
	for i := 0; i < rounds; i++ {
		p.out <- i
		p.hits += <-p.in
	}
	close(p.out)
}

func (p *player) answer() {
	for range p.in {
		p.out <- 1
		p.hits++
	}
}

func Match(rounds int) int {
	there, back := make(chan int), make(chan int)
	a := &player{name: "a", in: back, out: there}
	b := &player{name: "b", in: there, out: back}
	go b.answer()
	a.serve(rounds)
	return a.hits
}
