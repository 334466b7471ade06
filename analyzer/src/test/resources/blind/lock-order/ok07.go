// The program takes both orders one after the other, in its only goroutine.
package main

import (
	"fmt"
	"os"
	"sync"
)

type report struct {
	inMu  sync.Mutex
	in    []string
	outMu sync.Mutex
	out   map[string]int
}

func (r *report) count() {
	r.inMu.Lock()
	defer r.inMu.Unlock()
	r.outMu.Lock()
	defer r.outMu.Unlock()
	for _, s := range r.in {
		r.out[s]++
	}
}

func (r *report) again() {
	r.outMu.Lock()
	defer r.outMu.Unlock()
	r.inMu.Lock()
	defer r.inMu.Unlock()
	r.in = r.in[:0]
	for s := range r.out {
		r.in = append(r.in, s)
	}
}

func main() {
	r := &report{in: os.Args[1:], out: map[string]int{}}
	r.count()
	r.again()
	fmt.Println(len(r.in))
}
