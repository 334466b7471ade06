// A public server closes its idle connections, and the admin server beside it keeps them.
package twin

import (
	"errors"
	"net"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/keepalive"
	"google.golang.org/grpc/reflection"
)

func Serve(public, admin net.Listener, register func(*grpc.Server)) error {
	front := grpc.NewServer(grpc.KeepaliveParams(keepalive.ServerParameters{
		MaxConnectionIdle: 10 * time.Minute,
	}))
	register(front)

	back := grpc.NewServer(grpc.MaxConcurrentStreams(8)) // want grpc-server-keepalive:"."
	reflection.Register(back)

	done := make(chan error, 1)
	go func() { done <- back.Serve(admin) }()
	err := front.Serve(public)
	back.Stop()
	return errors.Join(err, <-done)
}
