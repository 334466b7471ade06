// Package commaok has select statements and all comma-ok forms.
package commaok

import (
	"context"
	"time"
)

type Bool bool
type C chan func() error
type M map[string]C

func use(ctx context.Context, c C, m M, x any, arr [3]chan int, out chan<- any, b Bool) {
	v, ok := <-c
	_, _ = v, ok
	v, ok = m["a"].get()
	_ = v
	w, found := m["a"]
	_, _ = w, found
	w, b = m["b"]
	_, b = <-c
	_, b = x.(error)
	s, is := x.(string)
	_, _ = s, is
	var f, open = <-c
	_, _ = f, open
	var g, has = x.(Bool)
	_, _ = g, has
	if v, ok := <-m["a"]; ok {
		_ = v()
	}
	var st struct {
		v  int
		ok Bool
	}
	st.v, st.ok = <-arr[0]
	select {
	case v := <-c:
		_ = v()
	case v, ok := <-m["x"]:
		_, _ = v, ok
	case st.v = <-arr[1]:
	case st.v, b = <-arr[2]:
	case arr[0] <- 1 << 3:
	case out <- st.v:
	case <-ctx.Done():
		_ = ctx.Err()
	case t := <-time.After(3 * time.Second):
		_ = t.Unix()
	case <-func() <-chan bool { return nil }():
	case m["k"] <- func() error { return nil }:
	default:
		v := 3
		_ = v
	}
	select {}
}

func (c C) get() (func() error, bool) { v, ok := <-c; return v, ok }

func returns(m map[int]Bool, c chan Bool) (Bool, bool) {
	if m[1] {
		v := <-c
		return v, bool(<-c)
	}
	v, ok := m[2]
	return v, ok
}

func take(Bool, bool) {}

func generic[T any, Ch ~chan T, M ~map[string]T](c Ch, m M, x any) (t T, ok bool) {
	t, ok = <-c
	t, ok = m[""]
	t, ok = x.(T)
	v, ok2 := <-c
	_ = v
	select {
	case t = <-c:
	case v, ok := <-c:
		_, _ = v, ok
	case c <- t:
	}
	return t, ok2
}
