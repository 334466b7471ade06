// Package ferry closes its connections in a loop over them.
package ferry

import (
	"io"
	"net"
)

type ferry struct{ rope net.Conn }

func (f *ferry) pull(addr string) error {
	rope, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	f.rope = rope
	return nil
}

func (f *ferry) drop() {
	for _, end := range []io.Closer{f.rope} {
		end.Close()
	}
}

func Cross(addr string) {
	f := &ferry{}
	for {
		if f.pull(addr) != nil {
			continue
		}
		f.rope.Write(nil)
		f.drop()
	}
}

type raft struct {
	rope  net.Conn
	other net.Conn
}

func (r *raft) pull(addr string) error {
	rope, err := net.Dial("tcp", addr) // want net-conn-leak:"place"
	if err != nil {
		return err
	}
	r.rope = rope
	return nil
}

func (r *raft) drop() {
	for _, end := range []io.Closer{r.other} {
		end.Close()
	}
}

func (r *raft) Close() error { return r.rope.Close() }

func Drift(addr string, other net.Conn) {
	r := &raft{other: other}
	for {
		if r.pull(addr) != nil {
			continue
		}
		r.rope.Write(nil)
		r.drop()
	}
}
