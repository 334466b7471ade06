// Package bignum has exact arithmetic beyond what machine types hold.
package bignum

import "math"

const (
	Huge             = 1 << 200
	Huger            = Huge * Huge
	Small            = Huger / Huge >> 190
	Odd              = Huge + 1
	Low              = Odd & 0xFF
	Third            = 1.0 / 3
	One              = Third * 3
	IsOne            = One == 1
	Tiny             = 1.0 / Huge
	Back             = Tiny * Huge
	Googol           = 1e100
	Exact            = Googol / 1e98
	Neg              = -Huge
	Shr              = Neg >> 199
	Rem              = Huge % 1000007
	Pi               = math.Pi
	TwoPi            = 2 * Pi
	Degree           = Pi / 180
	Whole            = 2.5 * 4
	AsInt    int     = Whole
	Mixed            = 1.5 + 2.5
	Max64            = math.MaxUint64
	MaxF             = math.MaxFloat64
	SmallF           = math.SmallestNonzeroFloat64
	Sum              = 0.1 + 0.2
	SumIs            = Sum == 0.3
	F64      float64 = 0.1
	F64Sum           = F64 + 0.2
	F64Is            = F64Sum == 0.3
	F32      float32 = 1.0 / 3
	F32x3            = F32 * 3
	Int              = int64(1e18)
	FromRune         = 'a' * 1.0
	Hex              = 0x1.8p1
	HexInt           = 0xFFFF_FFFF_FFFF_FFFF_FFFF
	Bits             = HexInt >> 60 << 2
	Cmp              = Huge > Googol
	Cmp2             = Third < 0.3333333333333334
	Overflow         = uint8(Huge >> 196 & 0xFF)
	Pow              = 1.000001 * 1.000001 * 1.000001 * 1.000001
	Ln               = math.Ln2 * math.Log2E
)

var (
	f              = Third
	g      float32 = Third
	h              = Huge >> 198
	i      uint64  = Max64
	k              = Googol
	l              = int8(Small & 0x7F)
	m              = Whole
	n              = Whole + 0i
	table          = [Exact]int{}
	nested         = [Whole]int{Small & 3: 1}
)

func floats(x float64, y float32) (float64, float32) {
	x = x*Third + 1/3 + 1/3.
	y = y * Third
	x += math.MaxInt64
	y -= 1 << 10
	_ = x > Huge
	_ = y == F32
	return x + 1e-320, y + 1e-40
}
