// A service collects method values that release its parts, and runs them in reverse on failure and on Stop.
package service

import (
	"errors"
	"os"
	"path/filepath"
)

type journal struct{ f *os.File }

func openJournal(path string) (*journal, error) {
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	return &journal{f: f}, nil
}

func (j *journal) shutdown() error { return j.f.Close() }

type Service struct {
	parts    map[string]*journal
	cleanups []func() error
}

func Start(dir string, names ...string) (*Service, error) {
	s := &Service{parts: make(map[string]*journal)}
	for _, n := range names {
		j, err := openJournal(filepath.Join(dir, n))
		if err != nil {
			return nil, errors.Join(err, s.Stop())
		}
		s.cleanups = append(s.cleanups, j.shutdown)
		s.parts[n] = j
	}
	return s, nil
}

func (s *Service) Stop() error {
	var errs []error
	for i := len(s.cleanups) - 1; i >= 0; i-- {
		errs = append(errs, s.cleanups[i]())
	}
	s.cleanups = nil
	return errors.Join(errs...)
}
