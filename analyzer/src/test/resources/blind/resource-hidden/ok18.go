// A beacon's socket is closed by a function that its constructor ties to the end of its caller's context.
package beacon

import (
	"context"
	"net"
	"time"
)

type Beacon struct {
	conn net.Conn
	name string
}

func New(ctx context.Context, addr, name string) (*Beacon, error) {
	conn, err := net.Dial("udp", addr)
	if err != nil {
		return nil, err
	}
	b := &Beacon{conn: conn, name: name}
	context.AfterFunc(ctx, func() { b.conn.Close() })
	return b, nil
}

func (b *Beacon) Ping() error {
	if err := b.conn.SetWriteDeadline(time.Now().Add(time.Second)); err != nil {
		return err
	}
	_, err := b.conn.Write([]byte(b.name))
	return err
}
