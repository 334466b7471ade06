// A functional option of the package's own lays a limit into the slice that the constructor starts with.
package functional

import (
	"net"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/keepalive"
)

type settings struct {
	idle time.Duration
	opts []grpc.ServerOption
}

type Option func(*settings)

func Idle(d time.Duration) Option { return func(s *settings) { s.idle = d } }

func MaxMessage(n int) Option {
	return func(s *settings) { s.opts = append(s.opts, grpc.MaxRecvMsgSize(n)) }
}

func Serve(lis net.Listener, register func(*grpc.Server), options ...Option) error {
	s := settings{idle: 10 * time.Minute}
	for _, o := range options {
		o(&s)
	}
	s.opts = append(s.opts, grpc.KeepaliveParams(keepalive.ServerParameters{MaxConnectionIdle: s.idle}))
	server := grpc.NewServer(s.opts...)
	register(server)
	return server.Serve(lis)
}
