// A flight recorder without methods that close owns a socket and a spool file; a function of its package releases both.

package flight

import (
	"errors"
	"fmt"
	"io"
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
	spool, err := os.CreateTemp(path, "spool-*.bin")
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

// Land ends the recordings of a flight.
func Land(recorders ...*Recorder) error {
	var errs []error
	for _, r := range recorders {
		for _, c := range []io.Closer{r.uplink, r.spool} {
			errs = append(errs, c.Close())
		}
	}
	return errors.Join(errs...)
}
