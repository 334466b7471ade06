// The second receive waits for a result that was already taken by the first.
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
	go func() { p.done <- p.cmd.Run() }()
	return p
}

func Run(name string, args ...string) {
	p := start(name, args...)
	err := <-p.done
	if err == nil {
		return
	}
	log.Printf("%s: %v", name, err)
	<-p.done // want chan-recv-leak:"blocks forever"
	log.Printf("%s has ended", name)
}
