// A discovery service binds a packet socket for each value and can only ask and answer on it.
package discovery

import (
	"net"
	"time"
)

type Discovery struct {
	socket net.PacketConn
	found  map[string]time.Time
}

func Listen(group string) (*Discovery, error) {
	socket, err := net.ListenPacket("udp4", group) // miss resource-hidden: helpers that store it count as owners
	if err != nil {
		return nil, err
	}
	d := &Discovery{found: map[string]time.Time{}}
	d.use(socket)
	return d, nil
}

func (d *Discovery) use(s net.PacketConn) { d.socket = s }

func (d *Discovery) Ask(to net.Addr) error {
	_, err := d.socket.WriteTo([]byte("who"), to)
	return err
}

func (d *Discovery) Wait(limit time.Duration) (string, error) {
	if err := d.socket.SetReadDeadline(time.Now().Add(limit)); err != nil {
		return "", err
	}
	buf := make([]byte, 512)
	n, from, err := d.socket.ReadFrom(buf)
	if err != nil {
		return "", err
	}
	d.found[from.String()] = time.Now()
	return string(buf[:n]), nil
}
