package data

import (
	"errors"
	"sync/atomic"

	"google.golang.org/grpc"
)

// ConnPool owns a fixed number of connections and lends them in turn.
type ConnPool struct {
	conns []*grpc.ClientConn
	next  atomic.Uint64
}

// NewConnPool opens size connections to target. When one cannot be opened, those before it are closed.
func NewConnPool(target string, size int) (*ConnPool, error) {
	pool := &ConnPool{}
	for len(pool.conns) < size {
		conn, err := NewConn(target)
		if err != nil {
			return nil, errors.Join(err, pool.Close())
		}
		pool.conns = append(pool.conns, conn)
	}
	return pool, nil
}

// Next lends a connection. A gRPC connection carries many calls at once, so it is not given back.
func (p *ConnPool) Next() *grpc.ClientConn {
	return p.conns[p.next.Add(1)%uint64(len(p.conns))]
}

// Close releases all connections.
func (p *ConnPool) Close() error {
	var errs []error
	for _, conn := range p.conns {
		errs = append(errs, conn.Close())
	}
	return errors.Join(errs...)
}
