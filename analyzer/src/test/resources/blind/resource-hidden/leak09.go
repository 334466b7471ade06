// A splitter opens one file per key on demand, files it in a map, and can list the keys but close nothing.
package splitter

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
)

type Splitter struct {
	dir   string
	parts map[string]*os.File
}

func New(dir string) *Splitter {
	return &Splitter{dir: dir, parts: make(map[string]*os.File)}
}

func (s *Splitter) Write(key, line string) error {
	f, ok := s.parts[key]
	if !ok {
		var err error
		f, err = os.Create(filepath.Join(s.dir, key+".part")) // want resource-hidden:"."
		if err != nil {
			return err
		}
		s.parts[key] = f
	}
	_, err := fmt.Fprintln(f, line)
	return err
}

func (s *Splitter) Keys() []string {
	keys := make([]string, 0, len(s.parts))
	for k := range s.parts {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
