// A broadcaster dials all its peers into a slice and forgets the slice's connections when it is reset.
package broadcast

import (
	"errors"
	"fmt"
	"net"
)

type Broadcaster struct {
	peers []net.Conn
}

func Dial(addrs ...string) (*Broadcaster, error) {
	b := new(Broadcaster)
	for _, a := range addrs {
		c, err := net.Dial("tcp", a) // miss resource-hidden: maps and slices count as owners
		if err != nil {
			for _, open := range b.peers {
				open.Close()
			}
			return nil, fmt.Errorf("peer %s: %w", a, err)
		}
		b.peers = append(b.peers, c)
	}
	return b, nil
}

func (b *Broadcaster) Send(msg []byte) error {
	var errs []error
	for _, p := range b.peers {
		if _, err := p.Write(msg); err != nil {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

func (b *Broadcaster) Reset() { b.peers = b.peers[:0] }
