// A generic wrapper makes its server in a closure that sees the limit as a variable of the function around it.
package wrapper

import (
	"net"
	"sync"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/keepalive"
)

type Wrapper[T any] struct {
	get func() *grpc.Server
}

func New[T any](impl T, register func(grpc.ServiceRegistrar, T)) *Wrapper[T] {
	limit := grpc.KeepaliveParams(keepalive.ServerParameters{
		MaxConnectionIdle: 10 * time.Minute,
		Time:              time.Minute,
	})
	return &Wrapper[T]{get: sync.OnceValue(func() *grpc.Server {
		s := grpc.NewServer(limit, grpc.MaxHeaderListSize(4<<10))
		register(s, impl)
		return s
	})}
}

func (w *Wrapper[T]) Serve(lis net.Listener) error { return w.get().Serve(lis) }

func (w *Wrapper[T]) Stop() { w.get().GracefulStop() }
