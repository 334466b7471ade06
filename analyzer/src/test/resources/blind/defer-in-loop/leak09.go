// A compactor opens each segment through a constructor and defers the segment's own Close method.
package lsm

import (
	"encoding/binary"
	"errors"
	"io"
	"os"
)

type segment struct {
	file *os.File
	path string
}

func openSegment(path string) (*segment, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	return &segment{file: f, path: path}, nil
}

func (s *segment) next() (uint64, error) {
	var key uint64
	err := binary.Read(s.file, binary.BigEndian, &key)
	return key, err
}

func (s *segment) Close() error { return s.file.Close() }

func Keys(paths []string) (map[uint64]int, error) {
	seen := make(map[uint64]int)
	for _, p := range paths {
		s, err := openSegment(p)
		if err != nil {
			return nil, err
		}
		defer s.Close() // want defer-in-loop:"loop"
		for {
			key, err := s.next()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				return nil, err
			}
			seen[key]++
		}
	}
	return seen, nil
}
