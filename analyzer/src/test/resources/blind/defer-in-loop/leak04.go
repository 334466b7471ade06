// A whois server serves one connection after the other in the accept loop itself, so no deferred close ever runs.
package whois

import (
	"bufio"
	"errors"
	"fmt"
	"net"
	"strings"
)

type Directory map[string]string

func (d Directory) Serve(ln net.Listener) error {
	for {
		conn, err := ln.Accept()
		if err != nil {
			if errors.Is(err, net.ErrClosed) {
				return nil
			}
			return err
		}
		defer conn.Close() // want defer-in-loop:"loop"

		query, err := bufio.NewReader(conn).ReadString('\n')
		if err != nil {
			continue
		}
		record, ok := d[strings.TrimSpace(query)]
		if !ok {
			record = "no match"
		}
		fmt.Fprintf(conn, "%s\r\n", record)
	}
}
