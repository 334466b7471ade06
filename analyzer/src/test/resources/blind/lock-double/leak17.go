// The change hook that the constructor sets saves the settings, and saving takes the lock.
package settings

import (
	"encoding/json"
	"io"
	"sync"
)

type Settings struct {
	mu       sync.Mutex
	values   map[string]string
	out      io.Writer
	onChange func() error
}

func New(out io.Writer) *Settings {
	s := &Settings{values: map[string]string{}, out: out}
	s.onChange = s.Save
	return s
}

func (s *Settings) Save() error {
	s.mu.Lock()
	b, err := json.Marshal(s.values)
	s.mu.Unlock()
	if err != nil {
		return err
	}
	_, err = s.out.Write(b)
	return err
}

func (s *Settings) Set(name, value string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.values[name] == value {
		return nil
	}
	s.values[name] = value
	return s.onChange() // want lock-double:"already"
}
