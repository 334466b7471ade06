// All channels of the array are made in a loop before the workers start.
package shards

type Cmd struct {
	Key   string
	Value int
}

type Pool struct {
	in [4]chan Cmd
}

func NewPool(apply func(int, Cmd)) *Pool {
	p := &Pool{}
	for i := range p.in {
		p.in[i] = make(chan Cmd, 1)
	}
	for i := range p.in {
		go func() {
			for c := range p.in[i] {
				apply(i, c)
			}
		}()
	}
	return p
}

func (p *Pool) Send(c Cmd) {
	p.in[len(c.Key)%len(p.in)] <- c
}

func (p *Pool) Close() {
	for _, ch := range p.in {
		close(ch)
	}
}
