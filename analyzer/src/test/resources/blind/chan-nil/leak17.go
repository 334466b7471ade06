// After a failed dial the replies are set to nil, and the receive behind comes all the same.
package dialer

import "log"

type Reply struct {
	Code int
}

type Dialer struct {
	dial func(addr string) error
}

func (d *Dialer) exchange(addr string, out chan<- Reply) {
	out <- Reply{len(addr)}
}

func (d *Dialer) Ask(addr string) int {
	replies := make(chan Reply, 1)
	if err := d.dial(addr); err != nil {
		log.Printf("dial %s: %v", addr, err)
		replies = nil
	} else {
		go d.exchange(addr, replies)
	}
	r := <-replies // want chan-nil:"nil"
	return r.Code
}
