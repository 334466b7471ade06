// The deferred Flush empties the buffer, but nothing closes the socket below it.
package syslogger

import (
	"bufio"
	"fmt"
	"net"
	"os"
	"time"
)

type Record struct {
	Severity int
	At       time.Time
	Text     string
}

func Ship(addr string, records []Record) error {
	host, err := os.Hostname()
	if err != nil {
		return err
	}
	conn, err := net.Dial("tcp", addr) // want net-conn-leak:"not closed"
	if err != nil {
		return err
	}
	w := bufio.NewWriter(conn)
	defer w.Flush()
	for _, r := range records {
		_, err := fmt.Fprintf(w, "<%d>1 %s %s app - - - %s\n", 8+r.Severity, r.At.Format(time.RFC3339), host, r.Text)
		if err != nil {
			return err
		}
	}
	return nil
}
