// Package dotted is imported with a dot.
package dotted

type Shape interface{ Area() float64 }
type Square struct{ Side float64 }

func (s Square) Area() float64 { return s.Side * s.Side }

func Make(side float64) Square { return Square{side} }
func Gen[T any](t T) []T       { return nil }

const Sides = 4

var Unit = Square{1}
var hidden = 1

type List[T any] []T

func (l List[T]) First() T { return l[0] }
