// A flight recorder owns a socket and a spool file, and its Close closes the socket only.

package flight

import (
	"fmt"
	"net"
	"os"
)

type Recorder struct {
	uplink net.Conn
	spool  *os.File
	lost   int
}

func NewRecorder(station, path string) (*Recorder, error) {
	uplink, err := net.Dial("udp", station)
	if err != nil {
		return nil, fmt.Errorf("uplink: %w", err)
	}
	spool, err := os.CreateTemp(path, "spool-*.bin") // want resource-hidden:"."
	if err != nil {
		uplink.Close()
		return nil, fmt.Errorf("spool: %w", err)
	}
	return &Recorder{uplink: uplink, spool: spool}, nil
}

func (r *Recorder) Sample(p []byte) error {
	if _, err := r.uplink.Write(p); err != nil {
		r.lost++
	}
	_, err := r.spool.Write(p)
	return err
}

func (r *Recorder) Close() error {
	if r.lost > 0 {
		fmt.Fprintf(os.Stderr, "recorder: %d samples only in %s\n", r.lost, r.spool.Name())
	}
	return r.uplink.Close()
}
