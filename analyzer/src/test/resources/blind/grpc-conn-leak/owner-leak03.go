// A pool of regional backends refreshes the connection of a region by writing over the map element of the old one.

package regions

import (
	"errors"
	"fmt"
	"sync"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
)

type Pool struct {
	mu      sync.RWMutex
	targets map[string]string
	conns   map[string]*grpc.ClientConn
}

func NewPool(targets map[string]string) *Pool {
	return &Pool{targets: targets, conns: make(map[string]*grpc.ClientConn)}
}

func (p *Pool) Refresh(region string) error {
	target, ok := p.targets[region]
	if !ok {
		return fmt.Errorf("unknown region %q", region)
	}
	conn, err := grpc.NewClient(target, grpc.WithTransportCredentials(insecure.NewCredentials())) // miss grpc-conn-leak: nothing shows that the map has the key already
	if err != nil {
		return err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.conns[region] = conn
	return nil
}

func (p *Pool) Conn(region string) (grpc.ClientConnInterface, bool) {
	p.mu.RLock()
	defer p.mu.RUnlock()
	conn, ok := p.conns[region]
	return conn, ok
}

func (p *Pool) Close() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	var errs []error
	for region, conn := range p.conns {
		errs = append(errs, conn.Close())
		delete(p.conns, region)
	}
	return errors.Join(errs...)
}
