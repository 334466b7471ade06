// A bounded generic cache hands each value that it evicts to a callback, with which the dialer closes the connection.

package dialer

import (
	"sync"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
)

type bounded[K comparable, V any] struct {
	max     int
	order   []K
	items   map[K]V
	onEvict func(V)
}

func (b *bounded[K, V]) put(key K, value V) {
	if len(b.order) >= b.max {
		oldest := b.order[0]
		b.onEvict(b.items[oldest])
		delete(b.items, oldest)
		b.order = b.order[1:]
	}
	b.order = append(b.order, key)
	b.items[key] = value
}

type Dialer struct {
	mu    sync.Mutex
	cache bounded[string, *grpc.ClientConn]
}

func New(max int) *Dialer {
	d := &Dialer{}
	d.cache.max = max
	d.cache.items = map[string]*grpc.ClientConn{}
	d.cache.onEvict = func(conn *grpc.ClientConn) { conn.Close() }
	return d
}

func (d *Dialer) Conn(shard string) (grpc.ClientConnInterface, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if conn, ok := d.cache.items[shard]; ok {
		return conn, nil
	}
	conn, err := grpc.NewClient("dns:///"+shard, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return nil, err
	}
	d.cache.put(shard, conn)
	return conn, nil
}

func (d *Dialer) Close() {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, conn := range d.cache.items {
		conn.Close()
	}
	d.cache.items, d.cache.order = map[string]*grpc.ClientConn{}, nil
}
