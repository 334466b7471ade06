// Package sockets serves on this machine and beyond it.
package sockets

import (
	"net"

	"google.golang.org/grpc"
)

func near(path string) (net.Listener, error) { return net.Listen("unix", path) }

type mill struct{ server *grpc.Server }

func (m *mill) serve(lis net.Listener) error { return m.server.Serve(lis) }

// Only processes of this machine connect to a socket of the file system, whose kernel tells when they die.
func Near(path string) error {
	lis, err := near(path)
	if err != nil {
		return err
	}
	m := &mill{server: grpc.NewServer()} // want grpc-server-keepalive:"nobody uses$"
	run := func(serve func(net.Listener) error) error { return serve(lis) }
	return run(m.serve)
}

func Far(addr string) error {
	lis, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	s := grpc.NewServer() // want grpc-server-keepalive:"idle|keepalive"
	return s.Serve(lis)
}

// Where the network is a setting it may be any.
func Either(network, addr string) error {
	lis, err := net.Listen(network, addr)
	if err != nil {
		return err
	}
	s := grpc.NewServer() // want grpc-server-keepalive:"idle|keepalive"
	return s.Serve(lis)
}
