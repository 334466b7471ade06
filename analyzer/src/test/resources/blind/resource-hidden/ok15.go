// A module hands the bound Close of its file to a lifecycle that calls its hooks when the application stops.
package module

import (
	"errors"
	"fmt"
	"os"
)

type Lifecycle struct{ stops []func() error }

func (l *Lifecycle) OnStop(f func() error) { l.stops = append(l.stops, f) }

func (l *Lifecycle) Stop() error {
	var errs []error
	for i := len(l.stops) - 1; i >= 0; i-- {
		errs = append(errs, l.stops[i]())
	}
	return errors.Join(errs...)
}

type Trail struct{ file *os.File }

func NewTrail(lc *Lifecycle, path string) (*Trail, error) {
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	t := &Trail{file: f}
	lc.OnStop(t.file.Close)
	return t, nil
}

func (t *Trail) Step(name string) error {
	_, err := fmt.Fprintln(t.file, name)
	return err
}
