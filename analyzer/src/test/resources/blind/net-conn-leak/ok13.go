// The descriptor is duplicated by FileConn, so both the file and the connection are closed or handed on.
package activation

import (
	"errors"
	"fmt"
	"net"
	"os"
)

type Peer struct{ *net.UnixConn }

func adopt(f *os.File) (*Peer, error) {
	conn, err := net.FileConn(f)
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	if err := f.Close(); err != nil {
		conn.Close()
		return nil, err
	}
	unix, ok := conn.(*net.UnixConn)
	if !ok {
		conn.Close()
		return nil, fmt.Errorf("descriptor is a %T", conn)
	}
	return &Peer{unix}, nil
}

// Ready tells the parent over the third descriptor that the service is up.
func Ready() error {
	p, err := adopt(os.NewFile(3, "parent"))
	if err != nil {
		return err
	}
	defer p.Close()
	_, err = p.Write([]byte("READY=1"))
	return err
}
