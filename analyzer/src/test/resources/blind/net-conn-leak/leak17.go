// After a failed write the variable gets a new connection, and the deferred closure closes that one only.
package printer

import (
	"fmt"
	"net"
	"time"
)

func Print(addr string, pages [][]byte) (err error) {
	conn, err := net.Dial("tcp", addr) // miss net-conn-leak: the deferred closure is taken to close what the variable held before
	if err != nil {
		return err
	}
	defer func() {
		if conn != nil {
			conn.Close()
		}
	}()
	for i, page := range pages {
		if _, err = conn.Write(page); err == nil {
			continue
		}
		time.Sleep(time.Second)
		conn, err = net.Dial("tcp", addr) // want net-conn-leak:"not closed"
		if err != nil {
			return fmt.Errorf("page %d: %w", i, err)
		}
		if _, err = conn.Write(page); err != nil {
			return fmt.Errorf("page %d: %w", i, err)
		}
	}
	return nil
}
