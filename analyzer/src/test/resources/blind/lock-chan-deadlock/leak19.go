// The command is handed over under the lock that the executor takes before it receives it.
package command

import (
	"log"
	"sync"
)

type Executor struct {
	mu   sync.Mutex
	ran  int
	last string
}

func (e *Executor) serve(in <-chan string) {
	e.mu.Lock()
	n := e.ran
	e.mu.Unlock()
	cmd := <-in
	log.Printf("command %d: %s", n, cmd)
}

func (e *Executor) Exec(cmd string) {
	in := make(chan string)
	e.mu.Lock()
	defer e.mu.Unlock()
	e.ran++
	e.last = cmd
	go e.serve(in)
	in <- cmd // want lock-chan-deadlock:"lock"
}
