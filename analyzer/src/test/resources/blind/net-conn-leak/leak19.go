// The client of net/rpc owns the connection, and it is closed only after a call that succeeded.
package builds

import (
	"fmt"
	"net"
	"net/rpc"
	"time"
)

type Request struct {
	Repo   string
	Commit string
}

type Result struct {
	OK  bool
	Log []byte
}

func Build(worker string, req Request) (*Result, error) {
	conn, err := net.DialTimeout("tcp", worker, 3*time.Second) // miss net-conn-leak: calls of a library that get it count as owners
	if err != nil {
		return nil, fmt.Errorf("worker %s: %w", worker, err)
	}
	client := rpc.NewClient(conn)
	res := new(Result)
	if err := client.Call("Worker.Build", req, res); err != nil {
		return nil, fmt.Errorf("build of %s: %w", req.Commit, err)
	}
	if err := client.Close(); err != nil {
		return nil, err
	}
	return res, nil
}
