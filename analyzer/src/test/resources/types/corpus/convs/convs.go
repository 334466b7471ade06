// Package convs has conversions of all kinds.
package convs

import (
	"errors"
	"io"
	"net/url"
	"time"
)

type Int int
type Float float32
type Str string
type Bytes []byte
type Point struct{ X, Y int }
type Coord struct {
	X, Y int
}
type Tagged struct {
	X int `json:"x"`
	Y int
}
type Handler func(int) error
type Ch chan int
type RO <-chan int
type Err struct{ error }
type PInt *Int

func (i Int) String() string        { return "" }
func (h Handler) Serve(i int) error { return h(i) }

const (
	c1 = Int(3)
	c2 = Float(0.1)
	c3 = Str("a")
	c4 = float64(3)
	c5 = int(3.0)
	c6 = uint8('a')
	c7 = string(c6)
	c8 = Str(rune(c1))
	c9 = bool(1 < 2)
	d1 = uint32(1<<32 - 1)
	d2 = float32(1<<24 + 1)
	d3 = complex64(c2)
	d4 = time.Duration(1.0)
	d5 = Int(c1) + 1
)

func handle(i int) error { return nil }

func use(i int, f float64, s string, b []byte, p Point, t Tagged, ch Ch, a any, e error, u uintptr) {
	_ = Int(i).String()
	_ = float64(i) * f
	_ = int64(f) << 3
	_ = uint8(i) + byte(f)
	_ = Str(s) + Str(b)
	_ = Bytes(s)[0]
	_ = []byte(Str(s))
	_ = Coord(p).X
	_ = Point(t).Y
	_ = struct{ X, Y int }(t).X
	_ = (*Coord)(&p).Y
	_ = (*Int)(&i).String()
	_ = PInt((*Int)(nil))
	_ = Handler(handle).Serve(1)
	_ = Handler(func(n int) error { return nil })(2)
	_ = (func(int) error)(Handler(nil))
	_ = (<-chan int)(ch)
	_ = RO((chan int)(ch))
	_ = (chan<- int)(ch)
	_ = chan int(ch)
	_ = any(i)
	_ = interface{ String() string }(Int(1)).String()
	_ = error(Err{e}).Error()
	_ = io.Reader(nil)
	_ = (io.Reader)(nil)
	_ = [3]byte(b)
	_ = (*[2]byte)(b)[0]
	_ = [4]int([]int{1, 2, 3, 4})[i]
	_ = url.Values(map[string][]string{}).Get("a")
	_ = map[string][]string(url.Values{})
	_ = []any([]interface{}{})
	_ = (*Point)(nil).X
	_ = []rune(s)[0]
	_ = string(rune(i))
	_ = string([]rune{'a'})
	_ = Float(1) * 2.5
	_ = int(Float(2.5) * 2)
	_ = uint(1) << 2
	_ = errors.New(string(Str("a")))
	_ = (func())(nil)
	_ = (Int)((i))
	_ = time.Duration(i) * time.Second
	_ = uintptr(3) + u
	_ = interface{}(nil) == nil
	_ = a.(Int)
}

func generic[T ~int | ~float64, S ~string | ~[]byte, P *Point | *Coord](t T, s S, i int) (T, S, P) {
	_ = float32(t)
	_ = string(s)
	_ = []byte(s)
	_ = T(i) + T(1.0)
	_ = P(nil)
	return T(3), S("abc"), P(&Point{})
}
