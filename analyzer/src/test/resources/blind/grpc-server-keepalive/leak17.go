// A broker starts one server for each of its listeners and waits until all of them have been stopped.
package broker

import (
	"context"
	"errors"
	"net"
	"sync"

	"google.golang.org/grpc"
)

func ServeAll(ctx context.Context, listeners []net.Listener, register func(*grpc.Server)) error {
	var wg sync.WaitGroup
	errs := make([]error, len(listeners))
	for i, lis := range listeners {
		server := grpc.NewServer(grpc.WaitForHandlers(true)) // want grpc-server-keepalive:"."
		register(server)
		stop := context.AfterFunc(ctx, server.GracefulStop)
		wg.Add(1)
		go func() {
			defer wg.Done()
			defer stop()
			errs[i] = server.Serve(lis)
		}()
	}
	wg.Wait()
	return errors.Join(errs...)
}
