// The nil of the failing path is never used, since the error returns before the receive.
package dialer

import "fmt"

type Reply struct {
	Code int
}

type Dialer struct {
	dial func(addr string) error
}

func (d *Dialer) open(addr string) (chan Reply, error) {
	if err := d.dial(addr); err != nil {
		return nil, fmt.Errorf("dial %s: %w", addr, err)
	}
	replies := make(chan Reply, 1)
	go func() { replies <- Reply{len(addr)} }()
	return replies, nil
}

func (d *Dialer) Ask(addr string) (int, error) {
	replies, err := d.open(addr)
	if err != nil {
		return 0, err
	}
	r := <-replies
	return r.Code, nil
}
