// A mesh makes a server per listener in a loop, all with the one option that was made before it.
package mesh

import (
	"context"
	"errors"
	"net"
	"sync"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/keepalive"
)

func ServeAll(ctx context.Context, listeners []net.Listener, register func(*grpc.Server)) error {
	limit := grpc.KeepaliveParams(keepalive.ServerParameters{MaxConnectionAge: time.Hour})
	var wg sync.WaitGroup
	errs := make([]error, len(listeners))
	for i, lis := range listeners {
		server := grpc.NewServer(grpc.WaitForHandlers(true), limit)
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
