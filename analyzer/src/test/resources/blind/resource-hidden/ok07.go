// A worker's connection is released by the pool that owns the worker, whose type has no Close itself.
package workers

import (
	"errors"
	"fmt"
	"net"
)

type worker struct {
	conn net.Conn
	done int
}

func (w *worker) do(job string) error {
	w.done++
	_, err := fmt.Fprintln(w.conn, job)
	return err
}

type Pool struct {
	all  []*worker
	next int
}

func NewPool(addr string, n int) (*Pool, error) {
	p := &Pool{}
	for len(p.all) < n {
		conn, err := net.Dial("tcp", addr)
		if err != nil {
			return nil, errors.Join(err, p.Close())
		}
		p.all = append(p.all, &worker{conn: conn})
	}
	return p, nil
}

func (p *Pool) Do(job string) error {
	w := p.all[p.next%len(p.all)]
	p.next++
	return w.do(job)
}

func (p *Pool) Close() error {
	var errs []error
	for _, w := range p.all {
		errs = append(errs, w.conn.Close())
	}
	return errors.Join(errs...)
}
