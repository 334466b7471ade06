// Each generic worker sends its result to a channel that the constructor of the pool leaves out.
package pool

import "fmt"

type Pool[In, Out any] struct {
	work    func(In) Out
	results chan Out
	size    int
}

func newPool[In, Out any](size int, work func(In) Out) *Pool[In, Out] {
	p := new(Pool[In, Out])
	p.work = work
	p.size = size
	return p
}

func (p *Pool[In, Out]) one(in In) {
	p.results <- p.work(in) // want chan-nil:"nil"
}

func (p *Pool[In, Out]) start(ins []In) int {
	n := 0
	for _, in := range ins {
		if n == p.size {
			break
		}
		n++
		go p.one(in)
	}
	return n
}

func Describe(nums []int) int {
	p := newPool(4, func(n int) string { return fmt.Sprint(n) })
	return p.start(nums)
}
