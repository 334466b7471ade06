// An embedded mode serves over a listener in memory only, where both ends are the same program.
package embedded

import (
	"context"
	"errors"
	"net"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/test/bufconn"
)

type Embedded struct {
	server *grpc.Server
	Conn   *grpc.ClientConn
	done   chan error
}

func Start(register func(*grpc.Server)) (*Embedded, error) {
	lis := bufconn.Listen(1 << 20)
	conn, err := grpc.NewClient("passthrough:///memory",
		grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithContextDialer(func(ctx context.Context, _ string) (net.Conn, error) { return lis.DialContext(ctx) }))
	if err != nil {
		return nil, errors.Join(err, lis.Close())
	}
	e := &Embedded{server: grpc.NewServer(), Conn: conn, done: make(chan error, 1)}
	register(e.server)
	go func() { e.done <- e.server.Serve(lis) }()
	return e, nil
}

func (e *Embedded) Close() error {
	err := e.Conn.Close()
	e.server.Stop()
	return errors.Join(err, <-e.done)
}
