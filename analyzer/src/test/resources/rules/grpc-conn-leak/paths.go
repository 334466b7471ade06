// Package paths loses connections on some ways out of a function.
package paths

import (
	"context"
	"errors"
	"log"
	"os"

	"google.golang.org/grpc"

	pb "example.com/api/v1"
)

func laterError(ctx context.Context, addr string) error {
	conn, err := grpc.NewClient(addr) // want grpc-conn-leak:"never closed when .*laterError returns"
	if err != nil {
		return err
	}
	if err = check(ctx); err != nil {
		return err
	}
	return conn.Close()
}

func everyPath(ctx context.Context, addr string) error {
	conn, err := grpc.NewClient(addr)
	if err != nil {
		return err
	}
	if err = check(ctx); err != nil {
		conn.Close()
		return err
	}
	return conn.Close()
}

func ignoredError(addr string) string {
	conn, _ := grpc.Dial(addr) // want grpc-conn-leak:"never closed"
	return conn.Target()
}

func dropped(addr string) {
	_, err := grpc.Dial(addr) // want grpc-conn-leak:"never closed"
	log.Print(err)
}

func namedError(ctx context.Context, addr string) (err error) {
	var conn *grpc.ClientConn
	conn, err = grpc.DialContext(ctx, addr) // want grpc-conn-leak:"never closed"
	if err != nil {
		return
	}
	err = check(ctx)
	return
}

func deferredClosure(ctx context.Context, addr string) (err error) {
	conn, err := grpc.NewClient(addr)
	if err != nil {
		return err
	}
	defer func() {
		if cerr := conn.Close(); err == nil {
			err = cerr
		}
	}()
	return check(ctx)
}

func deferredBefore(ctx context.Context, addr string) error {
	var conn *grpc.ClientConn
	defer func() {
		if conn != nil {
			conn.Close()
		}
	}()
	var err error
	conn, err = grpc.NewClient(addr)
	if err != nil {
		return err
	}
	return check(ctx)
}

func nilCheck(ctx context.Context, addr string) error {
	conn, err := grpc.NewClient(addr)
	if conn != nil {
		defer conn.Close()
	}
	if err != nil {
		return err
	}
	return check(ctx)
}

func errorIs(ctx context.Context, addr string) error {
	conn, err := grpc.NewClient(addr)
	if errors.Is(err, os.ErrExist) {
		return nil
	} else if err != nil {
		return err
	}
	defer conn.Close()
	return check(ctx)
}

func exits(addr string) {
	conn, err := grpc.NewClient(addr)
	if err != nil {
		log.Fatal(err)
	}
	use(conn)
	os.Exit(0)
}

func panics(addr string) {
	conn, err := grpc.NewClient(addr)
	if err != nil {
		panic(err)
	}
	panic(conn.Target())
}

func correlated(ctx context.Context, addr string, dial bool) error {
	var conn *grpc.ClientConn
	if dial {
		c, err := grpc.NewClient(addr)
		if err != nil {
			return err
		}
		conn = c
	}
	err := check(ctx)
	if dial {
		conn.Close()
	}
	return err
}

func oneOfTwo(ctx context.Context, addr string) error {
	first, err := grpc.NewClient(addr) // want grpc-conn-leak:"never closed"
	if err != nil {
		return err
	}
	second, err := grpc.NewClient(addr)
	if err != nil {
		return err
	}
	defer first.Close()
	defer second.Close()
	return check(ctx)
}

func methodValue(ctx context.Context, addr string) error {
	conn, err := grpc.NewClient(addr)
	if err != nil {
		return err
	}
	stop := conn.Close
	defer stop()
	return check(ctx)
}

func goroutineCloses(ctx context.Context, addr string) error {
	conn, err := grpc.NewClient(addr)
	if err != nil {
		return err
	}
	go func() {
		<-ctx.Done()
		conn.Close()
	}()
	return check(ctx)
}

func switched(ctx context.Context, addr string, kind int) error {
	conn, err := grpc.NewClient(addr) // want grpc-conn-leak:"never closed"
	if err != nil {
		return err
	}
	switch kind {
	case 1:
		conn.Close()
	case 2:
		return check(ctx)
	default:
		defer conn.Close()
	}
	return nil
}

func client(ctx context.Context, addr string) error {
	conn, err := grpc.NewClient(addr) // want grpc-conn-leak:"never closed"
	if err != nil {
		return err
	}
	c := pb.NewGreeterClient(conn)
	_, err = c.Hello(ctx, &pb.Request{})
	return err
}

func check(ctx context.Context) error { return ctx.Err() }

func use(conn *grpc.ClientConn) string { return conn.Target() }
