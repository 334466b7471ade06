// A recorder owns a connection and a spool file, and its Close is about the connection only.
package recorder

import (
	"io"
	"net"
	"os"
)

type Recorder struct {
	conn  net.Conn
	spool *os.File
}

func New(addr, path string) (*Recorder, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	spool, err := os.Create(path) // want resource-hidden:"."
	if err != nil {
		conn.Close()
		return nil, err
	}
	return &Recorder{conn: conn, spool: spool}, nil
}

func (r *Recorder) Record(n int64) (int64, error) {
	return io.CopyN(r.spool, r.conn, n)
}

func (r *Recorder) Close() error {
	if r == nil || r.conn == nil {
		return nil
	}
	err := r.conn.Close()
	r.conn = nil
	return err
}
