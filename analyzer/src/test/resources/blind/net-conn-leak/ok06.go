// Where a later listener fails, all that were opened before are closed.
package multilisten

import (
	"errors"
	"fmt"
	"net"
)

type Group struct{ all []net.Listener }

func (g *Group) Close() error {
	var errs []error
	for _, ln := range g.all {
		errs = append(errs, ln.Close())
	}
	g.all = nil
	return errors.Join(errs...)
}

func (g *Group) Addrs() (addrs []net.Addr) {
	for _, ln := range g.all {
		addrs = append(addrs, ln.Addr())
	}
	return addrs
}

func Listen(ports ...int) (*Group, error) {
	g := new(Group)
	for _, port := range ports {
		ln, err := net.Listen("tcp", fmt.Sprintf(":%d", port))
		if err != nil {
			return nil, errors.Join(err, g.Close())
		}
		g.all = append(g.all, ln)
	}
	return g, nil
}
