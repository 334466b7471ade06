// A config loader defers a generic release function for each overlay file it reads.
package overlay

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
)

func release[C io.Closer](c C, firstErr *error) {
	if err := c.Close(); err != nil && *firstErr == nil {
		*firstErr = err
	}
}

// Merge lays the files over one another: the last one wins.
func Merge(paths ...string) (cfg map[string]any, err error) {
	cfg = make(map[string]any)
	for _, p := range paths {
		f, openErr := os.Open(p)
		if os.IsNotExist(openErr) {
			continue
		}
		if openErr != nil {
			return nil, openErr
		}
		defer release(f, &err) // want defer-in-loop:"loop"
		var layer map[string]any
		if err := json.NewDecoder(f).Decode(&layer); err != nil {
			return nil, fmt.Errorf("%s: %w", p, err)
		}
		for k, v := range layer {
			cfg[k] = v
		}
	}
	return cfg, nil
}
