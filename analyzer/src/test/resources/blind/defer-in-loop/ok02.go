// A time server starts a goroutine for each connection, and the defer belongs to that goroutine.
package daytime

import (
	"errors"
	"fmt"
	"net"
	"time"
)

func Serve(ln net.Listener, zone *time.Location) error {
	for {
		conn, err := ln.Accept()
		if err != nil {
			if errors.Is(err, net.ErrClosed) {
				return nil
			}
			return err
		}
		go func() {
			defer conn.Close()
			_ = conn.SetDeadline(time.Now().Add(5 * time.Second))
			fmt.Fprintln(conn, time.Now().In(zone).Format(time.RFC1123))
		}()
	}
}
