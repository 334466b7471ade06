// The rpc client that owns the connection is closed on each path, by a defer, or by its own owner.
package solver

import (
	"errors"
	"net"
	"net/rpc"
	"net/rpc/jsonrpc"
)

var ErrVersion = errors.New("solver is too old")

type Solver struct{ client *rpc.Client }

func Connect(addr string) (*Solver, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	client := rpc.NewClientWithCodec(jsonrpc.NewClientCodec(conn))
	var version int
	if err := client.Call("Solver.Version", struct{}{}, &version); err != nil {
		client.Close()
		return nil, err
	}
	if version < 2 {
		client.Close()
		return nil, ErrVersion
	}
	return &Solver{client}, nil
}

func (s *Solver) Close() error { return s.client.Close() }

func Solve(addr string, clauses []int) (model []int, err error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	client := rpc.NewClient(conn)
	defer client.Close()
	err = client.Call("Solver.Solve", clauses, &model)
	return model, err
}
