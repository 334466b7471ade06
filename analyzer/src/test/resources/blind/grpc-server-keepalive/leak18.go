// A sidecar serves the same server in memory and on a socket, so that strangers connect to it after all.
package sidecar

import (
	"errors"
	"net"
	"os"

	"google.golang.org/grpc"
	"google.golang.org/grpc/test/bufconn"
)

func Serve(path string, memory *bufconn.Listener, register func(*grpc.Server)) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	server := grpc.NewServer(grpc.SharedWriteBuffer(true)) // want grpc-server-keepalive:"."
	register(server)
	socket, err := net.Listen("unix", path)
	if err != nil {
		return err
	}
	local := make(chan error, 1)
	go func() { local <- server.Serve(memory) }()
	err = server.Serve(socket)
	server.Stop()
	return errors.Join(err, <-local)
}
