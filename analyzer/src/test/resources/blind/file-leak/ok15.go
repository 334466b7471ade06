// The duplicate descriptor of a listener is kept in the struct that passes it on and closes it afterwards.
package restart

import (
	"net"
	"os"
	"os/exec"
)

type handover struct {
	file *os.File
	cmd  *exec.Cmd
}

func prepare(ln *net.TCPListener, binary string, args ...string) (*handover, error) {
	f, err := ln.File()
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(binary, args...)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	cmd.ExtraFiles = []*os.File{f}
	cmd.Env = append(os.Environ(), "LISTEN_FD=3")
	return &handover{file: f, cmd: cmd}, nil
}

func (h *handover) done() { h.file.Close() }

// Spawn starts the new version of the program and waits for its end.
func Spawn(ln *net.TCPListener, binary string) error {
	h, err := prepare(ln, binary)
	if err != nil {
		return err
	}
	defer h.done()
	if err := h.cmd.Start(); err != nil {
		return err
	}
	return h.cmd.Wait()
}
