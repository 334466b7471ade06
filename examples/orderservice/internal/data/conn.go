// Package data holds the order service's clients of the inventory service.
package data

import (
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
)

func dialOptions() []grpc.DialOption {
	return []grpc.DialOption{grpc.WithTransportCredentials(insecure.NewCredentials())}
}

// NewConn starts connecting to target. The caller owns the connection and closes it.
func NewConn(target string) (*grpc.ClientConn, error) {
	conn, err := grpc.NewClient(target, dialOptions()...)
	if err != nil {
		return nil, err
	}
	conn.Connect() // or the first call waits for the handshake
	return conn, nil
}
