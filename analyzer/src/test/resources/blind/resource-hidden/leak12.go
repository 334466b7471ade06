// A generic store appends values of any type to a file that its type parameter does not help to close.
package store

import (
	"encoding/json"
	"os"
)

type Store[T any] struct {
	file *os.File
	enc  *json.Encoder
	n    int
}

func Open[T any](path string) (*Store[T], error) {
	file, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644) // want resource-hidden:"."
	if err != nil {
		return nil, err
	}
	return &Store[T]{file: file, enc: json.NewEncoder(file)}, nil
}

func (s *Store[T]) Add(v T) error {
	if err := s.enc.Encode(v); err != nil {
		return err
	}
	s.n++
	return nil
}

func (s *Store[T]) Len() int { return s.n }

func (s *Store[T]) Sync() error { return s.file.Sync() }
