// A dump embeds its file, so that Close comes with it by promotion.
package dump

import (
	"fmt"
	"os"
	"time"
)

type Dump struct {
	*os.File
	begun time.Time
}

func Create(path string) (*Dump, error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	return &Dump{File: f, begun: time.Now()}, nil
}

func (d *Dump) Section(name string) error {
	_, err := fmt.Fprintf(d, "== %s after %s\n", name, time.Since(d.begun))
	return err
}
