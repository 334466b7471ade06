// Package server has the shape of a field report: a client for one call, made in a retry loop.
package server

import (
	"google.golang.org/grpc"

	pb "APP/api/v1"
)

func NewClientOnce() pb.APPClient {
	conn, err := NewConn() // want grpc-conn-leak:"connection opened by NewConn is never closed"
	if err != nil {
		for {
			conn, err = NewConn()
			if err == nil {
				break
			}
		}
	}
	return pb.NewAPPClient(conn)
}

func NewConn() (*grpc.ClientConn, error) {
	conn, err := grpc.Dial("localhost:1")
	if err != nil {
		return nil, err
	}
	return conn, nil
}

func NewClient(conn *grpc.ClientConn) pb.APPClient { return pb.NewAPPClient(conn) }

var ConnPool []*grpc.ClientConn

func InitConnPool(size int) {
	ConnPool = make([]*grpc.ClientConn, size)
	for i := 0; i < size; i++ {
		var c *grpc.ClientConn
		var err error
		for {
			c, err = NewConn()
			if err != nil {
				continue
			} else {
				break
			}
		}
		ConnPool[i] = c
	}
}

func NewCli(i int) pb.APPClient { return NewClient(ConnPool[i]) }
