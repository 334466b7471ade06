// Package consts declares constants with iota, repeated lines, skips and blanks.
package consts

import "time"

const (
	A = iota
	B
	_
	D
	E, F = iota, iota + 10
	G, H
	I = "text"
	J
	K = iota
)

const (
	_  = iota
	KB = 1 << (10 * iota)
	MB
	GB
	TB
	PB
	EB
	ZB // beyond 64 bits
	YB
)

type Weekday uint8

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	_
	Thursday
	untypedAgain = iota * 1.5
	same
)

type Flags uint16

const (
	Read Flags = 1 << iota
	Write
	Exec
	All  = Read | Write | Exec
	None = ^All
	Not  = All &^ Write
)

func (f Flags) Has(g Flags) bool { return f&g != 0 }
func (d Weekday) String() string { return [...]string{"Sun", "Mon", Thursday: "Thu"}[d] }

const (
	x, y = iota * iota, iota == 0
	_, _
	x2, y2
)

const (
	neg      = -5
	quo      = neg / 2
	rem      = neg % 3
	quoF     = neg / 2.0
	mixed    = 'a' + 1
	mixedF   = 'a' + 1.0
	mixedC   = 'a' + 1i
	not      = !true || false && true
	xor      = 6 ^ 3
	comp     = ^6
	clear    = 0b1111 &^ 0x5
	oct      = 0o17 + 017
	sep      = 1_000_000
	hexFloat = 0x1p-2
	half     = .5
	big      = 1e30
	cmpare   = 1 < 2.0
	cmps     = "a" < "b"
	sum      = "a" + "b" + `c\n`
	div      = 7 / 2 * 2.0
	div2     = 7 / 2. * 2
)

const (
	dur          = 3 * time.Second
	perMin       = time.Minute / time.Second
	i8     int8  = -128
	u8           = uint8(255)
	notU8        = ^u8
	notI8        = ^i8
	f32          = float32(0.1)
	f64          = float64(f32)
	f64x         = 0.1 + 0.2
	back         = int(5.0)
	char         = rune(65)
	str          = string(rune(65))
	bytes        = len(str + "äö€𝄞")
	typedB bool  = 1 < 2
	r      rune  = 'ä'
	u      uint  = 1<<64 - 1
	m      int64 = -1 << 63
)

var (
	v1 = A
	v2 = 'x'
	v3 = 1.0
	v4 = 1i
	v5 = "s" + I
	v6 = KB < MB
	v7 [E + 2]int
	v8 [len("abc") * MB >> 20]string
	v9         = Monday
	w1         = KB * 2.0
	w2         = EB
	w3         = ZB / EB
	w4 float32 = YB
)

func local() (int, Flags) {
	const (
		one = iota + 1
		two
		three = one + two
	)
	const iota = 5
	const (
		five = iota
		six  = iota + 1
	)
	const A = "shadows"
	var a [three]byte
	_ = a
	_ = A + "x"
	switch Weekday(2) {
	case Sunday, Monday + 1:
	case Thursday:
	}
	for d := Sunday; d <= Thursday; d++ {
		_ = d.String()
	}
	return six, Read | Exec
}

const (
	c0    = len([2]struct{}{})
	c1    = iota + func1
	func1 = 3
)
