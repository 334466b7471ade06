// A panic under the lock is nobody's to recover and ends the program.
package main

import (
	"fmt"
	"os"
	"sync"
)

type registry struct {
	mu    sync.Mutex
	names map[string]func()
}

func (r *registry) mustRegister(name string, fn func()) {
	r.mu.Lock()
	if _, dup := r.names[name]; dup {
		panic("duplicate command " + name)
	}
	r.names[name] = fn
	r.mu.Unlock()
}

func (r *registry) run(name string) {
	r.mu.Lock()
	fn := r.names[name]
	r.mu.Unlock()
	if fn == nil {
		fmt.Fprintln(os.Stderr, "no such command")
		os.Exit(2)
	}
	fn()
}

func main() {
	r := &registry{names: map[string]func(){}}
	r.mustRegister("version", func() { fmt.Println("1.0") })
	r.mustRegister("help", func() { fmt.Println("help") })
	for _, a := range os.Args[1:] {
		r.run(a)
	}
}
