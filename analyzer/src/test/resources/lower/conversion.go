package a

type id int

type stringer interface{ String() string }

func conversions(n int, b []byte, x any, s stringer) {
	_ = id(n)
	_ = string(b)
	_ = []byte("x")
	_ = (*id)(nil)
	_ = (func())(nil)
	_ = any(s)
	_ = x.(stringer)
	t, ok := x.(stringer)
	_, _ = t, ok
}
