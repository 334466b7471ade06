// Package cgo calls C.
package cgo

// #include <stdlib.h>
import "C"

import "unsafe"

type T struct {
	p *C.char
	n C.int
	c chan C.long
	d chan int
}

func use(t *T) int {
	s := C.CString("a")
	defer C.free(unsafe.Pointer(s))
	v, err := C.strlen(s)
	_, _ = v, err
	_ = <-t.d
	_ = len(t.d) + int(t.n)
	return int(C.abs(C.int(1 << 3)))
}
