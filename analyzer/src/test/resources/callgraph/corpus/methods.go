package main

type counter struct{ n int }

func (c *counter) add(n int) { c.n += n }

func (c counter) get() int { return c.n }

type adder interface{ add(int) }

func methodValues() {
	c := &counter{}
	bound := c.add
	bound(1)
	get := counter.get
	get(*c)
	var a adder = c
	later := a.add
	later(2)
	viaInterface := adder.add
	viaInterface(a, 3)
}
