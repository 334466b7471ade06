// The result is received once, and after the close behind it any further receive comes back.
package exec

import (
	"log"
	"os/exec"
)

type Process struct {
	cmd  *exec.Cmd
	done chan error
}

func start(name string, args ...string) *Process {
	p := &Process{cmd: exec.Command(name, args...), done: make(chan error, 1)}
	go func() {
		p.done <- p.cmd.Run()
		close(p.done)
	}()
	return p
}

func Run(name string, args ...string) {
	p := start(name, args...)
	if err := <-p.done; err != nil {
		log.Printf("%s: %v", name, err)
	}
	<-p.done
	log.Printf("%s has ended", name)
}
