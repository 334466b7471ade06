// A settings loader closes the file at its end only, so a syntax error in it leaves it open.
package settings

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

type Settings struct {
	Listen  string            `json:"listen"`
	Workers int               `json:"workers"`
	Labels  map[string]string `json:"labels"`
}

func Load(dir, profile string) (*Settings, error) {
	name := filepath.Join(dir, profile+".json")
	f, err := os.Open(name) // want file-leak:"not closed"
	if err != nil {
		return nil, err
	}
	dec := json.NewDecoder(f)
	dec.DisallowUnknownFields()
	s := &Settings{Workers: 4}
	if err := dec.Decode(s); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if err := f.Close(); err != nil {
		return nil, err
	}
	return s, nil
}
