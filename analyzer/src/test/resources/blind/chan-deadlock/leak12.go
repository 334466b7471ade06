// Three stages form a ring, and each passes its token on before it takes one.
package ring

import "log"

type node struct {
	name string
	in   chan int
	next *node
}

func first(a *node) {
	a.next.in <- 1 // want chan-deadlock:"each other"
	log.Print(a.name, <-a.in)
}

func second(b *node) {
	b.next.in <- 2
	log.Print(b.name, <-b.in)
}

func third(c *node) {
	c.next.in <- 3
	log.Print(c.name, <-c.in)
}

func Ring() {
	a := &node{name: "a", in: make(chan int)}
	b := &node{name: "b", in: make(chan int)}
	c := &node{name: "c", in: make(chan int)}
	a.next, b.next, c.next = b, c, a
	go first(a)
	go second(b)
	go third(c)
}
