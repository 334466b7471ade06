// A release manager collects undo functions per step and defers them once, before the loop, in a single closure.
package rollout

import (
	"fmt"
	"io"
	"net"
)

type Command struct {
	Host string
	Text string
}

func Send(cmds []Command) error {
	open := map[string]net.Conn{}
	defer func() {
		for _, c := range open {
			c.Close()
		}
	}()
	for _, cmd := range cmds {
		conn, ok := open[cmd.Host]
		if !ok {
			var err error
			if conn, err = net.Dial("tcp", cmd.Host); err != nil {
				return err
			}
			open[cmd.Host] = conn
		}
		if _, err := io.WriteString(conn, cmd.Text+"\n"); err != nil {
			return fmt.Errorf("%s: %w", cmd.Host, err)
		}
	}
	return nil
}
