// A batch printer calls a function variable for each document, which opens and defers inside of its own body.
package printing

import (
	"io"
	"log"
	"net"
	"os"
)

type Printer struct{ Addr string }

func (p Printer) Print(docs []string) (failed int) {
	send := func(doc string) error {
		f, err := os.Open(doc)
		if err != nil {
			return err
		}
		defer f.Close()
		conn, err := net.Dial("tcp", p.Addr)
		if err != nil {
			return err
		}
		defer conn.Close()
		_, err = io.Copy(conn, f)
		return err
	}
	for _, d := range docs {
		if err := send(d); err != nil {
			log.Printf("print %s: %v", d, err)
			failed++
		}
	}
	return failed
}
