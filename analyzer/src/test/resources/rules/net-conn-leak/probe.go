package health

import (
	"errors"
	"io"
	"net"
)

type report struct {
	Place string
	Well  bool
	Why   string
}

// Probe closes where it is not well, and goes on to ask where it is.
func Probe(place string) report {
	conn, err := net.Dial("tcp", place)
	if err != nil {
		return report{Place: place, Why: err.Error()}
	}
	r := report{Place: place}
	_, err = io.WriteString(conn, "ping\n")
	if err == nil || errors.Is(err, io.ErrShortWrite) {
		r.Well = true
	} else {
		r.Well = false
		r.Why = err.Error()
		conn.Close()
	}
	if r.Well {
		conn.Close()
	}
	return r
}

// Glance forgets it where it is well.
func Glance(place string) report {
	conn, err := net.Dial("tcp", place) // want net-conn-leak:"not closed"
	if err != nil {
		return report{Place: place, Why: err.Error()}
	}
	r := report{Place: place}
	_, err = io.WriteString(conn, "ping\n")
	if err == nil {
		r.Well = true
	} else {
		r.Well = false
		conn.Close()
	}
	if !r.Well {
		conn.Close()
	}
	return r
}
