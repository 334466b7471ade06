// Package shapes has an interface that other packages may implement.
package shapes

// Shape is implemented here, and maybe elsewhere.
type Shape interface{ Area() float64 }

type square struct{ side float64 }

func (s square) Area() float64 { return s.side * s.side }

// Unit is a square of side 1.
func Unit() Shape { return square{side: 1} }

// Describe is called from outside too.
func Describe(s Shape) float64 { return s.Area() }
