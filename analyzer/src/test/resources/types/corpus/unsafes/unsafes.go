// Package unsafes has constants that depend on how values are laid out on amd64.
package unsafes

import "unsafe"

type Mixed struct {
	a bool
	b int64
	c bool
	d string
	e [3]uint16
	f struct{}
}

type Packed struct {
	x, y byte
	z    int16
}

type Outer struct {
	Packed
	n  int32
	in Inner
	*Mixed
}

type Inner struct {
	p   *int
	c   chan int
	m   map[int]int
	s   []byte
	i   any
	f   func()
	cpx complex64
	u   unsafe.Pointer
}

type Gen[T any] struct {
	t T
	b bool
}

const (
	S1  = unsafe.Sizeof(Mixed{})
	S2  = unsafe.Sizeof(Packed{})
	S3  = unsafe.Sizeof(Outer{})
	S4  = unsafe.Sizeof(Inner{})
	S5  = unsafe.Sizeof(uintptr(0))
	S6  = unsafe.Sizeof("abc")
	S7  = unsafe.Sizeof([]int(nil))
	S8  = unsafe.Sizeof([5]int16{})
	S9  = unsafe.Sizeof(struct{}{})
	S10 = unsafe.Sizeof(1)
	S11 = unsafe.Sizeof('a')
	S12 = unsafe.Sizeof(1i)
	S13 = unsafe.Sizeof(Gen[int32]{})
	S14 = unsafe.Sizeof(Gen[string]{})
	S15 = unsafe.Sizeof([3]Packed{})
	S16 = unsafe.Sizeof(error(nil))
	A1  = unsafe.Alignof(Mixed{})
	A2  = unsafe.Alignof(Packed{})
	A3  = unsafe.Alignof(int16(0))
	A4  = unsafe.Alignof(Mixed{}.e)
	A5  = unsafe.Alignof(complex64(0))
	A6  = unsafe.Alignof([2]string{})
	O1  = unsafe.Offsetof(Mixed{}.b)
	O2  = unsafe.Offsetof(Mixed{}.e)
	O3  = unsafe.Offsetof(Mixed{}.f)
	O4  = unsafe.Offsetof(Outer{}.in)
	O5  = unsafe.Offsetof(Outer{}.z)
	O6  = unsafe.Offsetof(Outer{}.Packed)
	O7  = unsafe.Offsetof(Inner{}.u)
	O8  = unsafe.Offsetof(Gen[int8]{}.b)
)

var padding [unsafe.Sizeof(Mixed{}) + 1]byte

func use(p unsafe.Pointer, m *Mixed, b []byte, s string) {
	_ = (*int)(p)
	_ = uintptr(p)
	_ = uintptr(p) + unsafe.Offsetof(m.d)
	_ = unsafe.Pointer(m)
	_ = unsafe.Add(p, 8)
	_ = unsafe.Slice(&b[0], 3)
	_ = unsafe.Slice((*Mixed)(p), int64(4))
	_ = unsafe.SliceData(b)
	_ = unsafe.String(&b[0], len(b))
	_ = unsafe.StringData(s)
	_ = *(*[4]int)(unsafe.Pointer(&b))
	_ = unsafe.Sizeof(*m) + unsafe.Sizeof(s)
	_ = padding[1]
}

func generic[T any](t T) uintptr {
	return unsafe.Sizeof(t) + unsafe.Alignof(t) + unsafe.Sizeof(Gen[T]{}.b)
}
