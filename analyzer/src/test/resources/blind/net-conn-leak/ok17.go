// The reconnecting client closes the broken connection before it stores the next one.
package telemetrylink

import (
	"net"
	"sync"
	"time"
)

type Link struct {
	addr string
	mu   sync.Mutex
	conn net.Conn
}

func New(addr string) *Link { return &Link{addr: addr} }

func (l *Link) reset() {
	if l.conn != nil {
		l.conn.Close()
		l.conn = nil
	}
}

func (l *Link) Send(p []byte) (err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for try := range 3 {
		if l.conn == nil {
			if l.conn, err = net.Dial("tcp", l.addr); err != nil {
				l.conn = nil
				time.Sleep(time.Duration(try) * 100 * time.Millisecond)
				continue
			}
		}
		if _, err = l.conn.Write(p); err == nil {
			return nil
		}
		l.reset()
	}
	return err
}

func (l *Link) Close() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.reset()
}
