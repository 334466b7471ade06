// Package x imports y, which imports x.
package x

import "partial/cycles/y"

type X struct {
	y *y.Y
	c chan y.Y
}

func (x *X) Self() *X { return x.y.X() }

var Cycle = y.Cycle

func use(x *X) {
	_ = <-x.c
	_ = x.y.X().Self()
}
