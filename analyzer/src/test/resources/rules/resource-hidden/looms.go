// Package looms owns connections in its structs.
package looms

import "net"

type loom struct{ thread net.Conn }

func (l *loom) Weave(p []byte) error { _, err := l.thread.Write(p); return err }

func String(addr string) (*loom, error) {
	thread, err := net.Dial("tcp", addr) // want resource-hidden:"no way to release"
	if err != nil {
		return nil, err
	}
	return &loom{thread: thread}, nil
}

type spindle struct{ thread net.Conn }

func (s *spindle) Spin(p []byte) error { _, err := s.thread.Write(p); return err }

// Cut ends the thread.
func (s *spindle) Cut() error { return s.thread.Close() }

func Wind(addr string) (*spindle, error) {
	thread, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	return &spindle{thread: thread}, nil
}
