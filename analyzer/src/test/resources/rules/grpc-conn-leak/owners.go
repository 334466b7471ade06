// Package owners hands connections over.
package owners

import (
	"context"
	"sync"
	"testing"

	"google.golang.org/grpc"

	pb "example.com/api/v1"
)

type closer struct {
	conn   *grpc.ClientConn
	client pb.GreeterClient
}

func newCloser(addr string) (*closer, error) {
	conn, err := grpc.NewClient(addr)
	if err != nil {
		return nil, err
	}
	return &closer{conn: conn, client: pb.NewGreeterClient(conn)}, nil
}

func (c *closer) Close() error { return c.conn.Close() }

func useCloser(ctx context.Context, addr string) error {
	c, err := newCloser(addr)
	if err != nil {
		return err
	}
	defer c.Close()
	_, err = c.client.Hello(ctx, &pb.Request{})
	return err
}

func dropCloser(ctx context.Context, addr string) error {
	c, err := newCloser(addr) // want grpc-conn-leak:"connection opened by newCloser is never closed"
	if err != nil {
		return err
	}
	_, err = c.client.Hello(ctx, &pb.Request{})
	return err
}

type outer struct{ inner *closer }

func newOuter(addr string) (*outer, error) {
	c, err := newCloser(addr)
	if err != nil {
		return nil, err
	}
	o := &outer{}
	o.inner = c
	return o, nil
}

func (o *outer) Stop() { o.inner.Close() }

func useOuter(addr string) error {
	o, err := newOuter(addr)
	if err != nil {
		return err
	}
	defer o.Stop()
	return nil
}

func dropOuter(addr string) error {
	o, err := newOuter(addr) // want grpc-conn-leak:"never closed"
	if err != nil {
		return err
	}
	_ = o
	return nil
}

func withCleanup(addr string) (pb.GreeterClient, func(), error) {
	conn, err := grpc.NewClient(addr)
	if err != nil {
		return nil, nil, err
	}
	return pb.NewGreeterClient(conn), func() { conn.Close() }, nil
}

func useCleanup(ctx context.Context, addr string) error {
	c, cleanup, err := withCleanup(addr)
	if err != nil {
		return err
	}
	defer cleanup()
	_, err = c.Hello(ctx, &pb.Request{})
	return err
}

func dropCleanup(ctx context.Context, addr string) error {
	c, _, err := withCleanup(addr) // want grpc-conn-leak:"never closed"
	if err != nil {
		return err
	}
	_, err = c.Hello(ctx, &pb.Request{})
	return err
}

func hides(addr string) (pb.GreeterClient, error) {
	conn, err := grpc.NewClient(addr) // want grpc-conn-leak:"never closed when .*hides returns only a value that hides it"
	if err != nil {
		return nil, err
	}
	return pb.NewGreeterClient(conn), nil
}

type lazy struct {
	mu   sync.Mutex
	conn *grpc.ClientConn
	addr string
}

func (l *lazy) get() (*grpc.ClientConn, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.conn == nil {
		conn, err := grpc.NewClient(l.addr)
		if err != nil {
			return nil, err
		}
		l.conn = conn
	}
	return l.conn, nil
}

func (l *lazy) call(ctx context.Context) error {
	conn, err := l.get()
	if err != nil {
		return err
	}
	_, err = pb.NewGreeterClient(conn).Hello(ctx, &pb.Request{})
	return err
}

var (
	global *grpc.ClientConn
	once   sync.Once
	cache  = map[string]*grpc.ClientConn{}
)

func shared(addr string) *grpc.ClientConn {
	once.Do(func() {
		global, _ = grpc.NewClient(addr)
	})
	return global
}

func cached(addr string) (*grpc.ClientConn, error) {
	if conn, ok := cache[addr]; ok {
		return conn, nil
	}
	conn, err := grpc.NewClient(addr)
	if err != nil {
		return nil, err
	}
	cache[addr] = conn
	return conn, nil
}

func sent(addr string, out chan<- *grpc.ClientConn) error {
	conn, err := grpc.NewClient(addr)
	if err != nil {
		return err
	}
	out <- conn
	return nil
}

func closeLater(conn *grpc.ClientConn) { conn.Close() }

func throughHelper(addr string) error {
	conn, err := grpc.NewClient(addr)
	if err != nil {
		return err
	}
	defer closeLater(conn)
	return nil
}

func cleanedUp(t *testing.T, addr string) *pb.Reply {
	conn, err := grpc.NewClient(addr)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	r, _ := pb.NewGreeterClient(conn).Hello(context.Background(), &pb.Request{})
	return r
}

type embedded struct{ *grpc.ClientConn }

func newEmbedded(addr string) (*embedded, error) {
	conn, err := grpc.NewClient(addr)
	if err != nil {
		return nil, err
	}
	return &embedded{conn}, nil
}

func useEmbedded(addr string) error {
	e, err := newEmbedded(addr)
	if err != nil {
		return err
	}
	defer e.Close()
	return nil
}

func dropEmbedded(addr string) error {
	e, err := newEmbedded(addr) // want grpc-conn-leak:"never closed"
	if err != nil {
		return err
	}
	_ = e.Target()
	return nil
}

// NewService is called once by whoever wires the program, as far as anybody knows.
func NewService(addr string) (*Service, error) {
	conn, err := grpc.NewClient(addr) // want resource-hidden:"no way"
	if err != nil {
		return nil, err
	}
	return &Service{client: pb.NewGreeterClient(conn)}, nil
}

// Service has no Close.
type Service struct{ client pb.GreeterClient }
