// The dispatcher drops an accepted connection when all of its workers are busy.
package dispatch

import (
	"context"
	"io"
	"net"
	"sync"
)

type Dispatcher struct {
	Workers int
	Reply   io.WriterTo
}

func (d *Dispatcher) work(conns <-chan net.Conn) {
	for conn := range conns {
		_, _ = d.Reply.WriteTo(conn)
		conn.Close()
	}
}

func (d *Dispatcher) Run(ctx context.Context, ln net.Listener) error {
	defer context.AfterFunc(ctx, func() { ln.Close() })()
	conns := make(chan net.Conn)
	var wg sync.WaitGroup
	defer wg.Wait()
	defer close(conns)
	for range d.Workers {
		wg.Add(1)
		go func() {
			defer wg.Done()
			d.work(conns)
		}()
	}
	for {
		conn, err := ln.Accept() // want net-conn-leak:"not closed"
		if err != nil {
			return err
		}
		select {
		case conns <- conn:
		default:
		}
	}
}
