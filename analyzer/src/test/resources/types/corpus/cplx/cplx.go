// Package cplx has complex constants and values.
package cplx

const (
	I                = 1i
	Sq               = I * I
	IsNeg            = Sq == -1
	Minus  int       = Sq
	Sum              = 1 + 2i
	Prod             = Sum * (3 - 4i)
	Quot             = Sum / (3 - 4i)
	Re               = real(Sum)
	Im               = imag(Sum)
	ReInt  int       = real(Prod)
	Made             = complex(1, 2)
	MadeF            = complex(1.5, 'a')
	Same             = Made == Sum
	Hex              = 0x1p1i
	Old              = 10i
	Typed  complex64 = 1.1 + 2.2i
	RTyped           = real(Typed)
	ITyped           = imag(Typed)
	Conv             = complex128(2)
	Neg              = -Sum
	Zero             = 0i == 0
	Rune             = 'a' + 0i
	Int8             = int8(Sum - 2i)
)

func use(a complex128, b complex64, x float64, y float32) {
	_ = a * 2
	_ = b + 1i
	_ = a == 0
	_ = real(a) + x
	_ = imag(b) + y
	_ = complex(x, 1)
	_ = complex(y, y)
	_ = complex(1, y)
	_ = complex64(a)
	_ = complex128(b) + a
	var c = complex(1, 2)
	a += c
	var d complex64 = complex(1, 2)
	b -= d
	_ = real(2i)
	var f float32 = real(3)
	_ = f
	type C complex64
	e := C(b)
	_ = real(e)
	_ = e * (1 + 2i)
}
