// A search server bounds its handshakes and its streams per connection, and keeps the connections themselves.
package search

import (
	"errors"
	"fmt"
	"net"
	"time"

	"google.golang.org/grpc"
)

const (
	handshake = 10 * time.Second
	streams   = 250
)

func ListenAndServe(addr string, register func(*grpc.Server)) error {
	server := grpc.NewServer( // want grpc-server-keepalive:"idle|keepalive"
		grpc.ConnectionTimeout(handshake),
		grpc.MaxConcurrentStreams(streams),
		grpc.NumStreamWorkers(4),
	)
	register(server)
	lis, err := net.Listen("tcp", addr)
	if err != nil {
		return fmt.Errorf("search: %w", err)
	}
	if err := server.Serve(lis); !errors.Is(err, grpc.ErrServerStopped) {
		return err
	}
	return nil
}
