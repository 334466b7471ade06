// Package loops dials again and again.
package loops

import (
	"context"
	"time"

	"google.golang.org/grpc"

	pb "example.com/api/v1"
)

func each(ctx context.Context, addrs []string) {
	for _, addr := range addrs {
		conn, err := grpc.NewClient(addr) // want grpc-conn-leak:"never closed when the loop opens the next one"
		if err != nil {
			continue
		}
		pb.NewGreeterClient(conn).Hello(ctx, &pb.Request{})
	}
}

func eachClosed(ctx context.Context, addrs []string) {
	for _, addr := range addrs {
		conn, err := grpc.NewClient(addr) // want client-per-request:"serves them all"
		if err != nil {
			continue
		}
		pb.NewGreeterClient(conn).Hello(ctx, &pb.Request{})
		conn.Close()
	}
}

func retry(ctx context.Context, addr string) *grpc.ClientConn {
	for {
		conn, err := grpc.Dial(addr) // want grpc-conn-leak:"never closed when the loop opens the next one"
		if err == nil {
			if _, err = pb.NewGreeterClient(conn).Hello(ctx, &pb.Request{}); err == nil {
				return conn
			}
		}
		time.Sleep(time.Second)
	}
}

func retryClosed(ctx context.Context, addr string) *grpc.ClientConn {
	for {
		conn, err := grpc.Dial(addr)
		if err == nil {
			if _, err = pb.NewGreeterClient(conn).Hello(ctx, &pb.Request{}); err == nil {
				return conn
			}
			conn.Close()
		}
		time.Sleep(time.Second)
	}
}

func pool(addrs []string) []*grpc.ClientConn {
	var conns []*grpc.ClientConn
	for _, addr := range addrs {
		conn, err := grpc.Dial(addr)
		if err != nil {
			continue
		}
		conns = append(conns, conn)
	}
	return conns
}

func ticker(ctx context.Context, addr string) {
	t := time.NewTicker(time.Minute)
	defer t.Stop()
	for {
		select {
		case <-t.C:
			probe(ctx, addr)
		case <-ctx.Done():
			return
		}
	}
}

func probe(ctx context.Context, addr string) {
	conn, err := grpc.Dial(addr) // want grpc-conn-leak:"never closed when .*probe returns at line .*; runs periodically"
	if err != nil {
		return
	}
	pb.NewGreeterClient(conn).Hello(ctx, &pb.Request{})
}
