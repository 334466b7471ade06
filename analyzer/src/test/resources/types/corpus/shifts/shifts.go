// Package shifts has constant and non-constant shifts; an untyped left operand takes its type from the context.
package shifts

const (
	A      = 1 << 3
	B      = 1.0 << 3
	C      = A << 60 >> 58
	D      = uint8(1) << 7
	E int8 = -1 << 7
	F      = 'a' << 1
	G      = -8 >> 1
	H      = 1 << 3.0
	I      = ^0 << 4
)

var a [1024]byte
var s uint = 33

var i = 1 << s
var j int32 = 1 << s
var k = uint64(1 << s)
var m int = 1.0 << s
var n = 1.0<<s == j
var o = 1<<s == 2<<s
var p = 1<<s == 1<<33
var w int64 = 1.0 << 33
var x = a[1.0<<s]
var b = make([]byte, 1.0<<s)
var mm = map[int8]string{1 << s: "a"}
var arr = [...]uint16{1 << s, 2: 3 << s}

type Mask uint32

func take(m Mask, ms ...uint8) Mask { return m }

func use(n int, m Mask, u8 uint8, f float64, st struct{ m Mask }) (Mask, int64) {
	_ = 1<<n | m
	_ = m & (1<<n - 1)
	_ = m >> n << n &^ 1 << n
	_ = take(1<<n, 1<<n, u8<<1)
	_ = u8 << n
	_ = u8>>1 | 1<<n
	_ = uint64(1)<<n - 1
	_ = ^(1 << n)
	_ = -(1 << n) + 3
	_ = 1<<n > 5
	_ = 1<<n == m
	m = 1 << n
	m |= 1 << n
	m <<= n
	m <<= 2
	st.m = 1<<u8 + 1
	_ = st
	var x, y = 1 << n, 'a' << n
	_, _ = x, y
	z := 1<<n + 2<<n
	_ = z
	_ = []Mask{1 << n, 0}
	_ = []Mask{1: 1 << n}
	_ = map[Mask]int64{1 << n: 1 << n}
	_ = struct{ m Mask }{1 << n}
	_ = any(1 << n)
	_ = f * float64(int(1)<<n)
	_ = a[1<<n]
	_ = a[1<<n : 2<<n]
	_ = make([]int, 1<<n, 1<<n)
	ch := make(chan Mask, 1<<n)
	ch <- 1 << n
	switch m {
	case 1 << n, 2:
	}
	switch 1 << n {
	case 3:
	}
	for i := 1 << n; i < 1<<n; i++ {
	}
	for i := range 1 << n {
		_ = i
	}
	func(f func() uint16) {}(func() uint16 { return 1 << n })
	_ = min(m, 1<<n)
	_ = append([]Mask{}, 1<<n)
	_ = 1 << n << n
	_ = (1 << 2) << n
	_ = int8(1) << (1 << n)
	_ = 1 << (n + 1<<n)
	return 1 << n, 1<<n - 1
}

func generic[T ~uint8 | ~uint64](t T, n int) T {
	return t<<n | 1<<n
}
