// Package y imports x.
package y

import "partial/cycles/x"

type Y struct{ x *x.X }

func (y Y) X() *x.X { return y.x }

var Cycle = x.Cycle

func use(y Y) {
	c := make(chan *x.X)
	_ = <-c
	_ = y.X().Self()
}
