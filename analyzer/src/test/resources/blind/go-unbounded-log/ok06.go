// One goroutine per sink, but the record waits for all of them before it returns.
package tee

import (
	"errors"
	"fmt"
	"io"
	"sync"

	"github.com/go-kratos/kratos/v2/log"
)

type Tee struct {
	primary log.Logger
	mirrors []io.Writer
}

func NewTee(primary log.Logger, mirrors ...io.Writer) *Tee {
	return &Tee{primary: primary, mirrors: mirrors}
}

func (t *Tee) Log(level log.Level, keyvals ...any) error {
	if err := t.primary.Log(level, keyvals...); err != nil {
		return err
	}
	return t.mirror(fmt.Sprintf("%s %v\n", level, keyvals))
}

func (t *Tee) mirror(line string) error {
	var wg sync.WaitGroup
	errs := make([]error, len(t.mirrors))
	for i, w := range t.mirrors {
		wg.Add(1)
		go func() {
			defer wg.Done()
			_, errs[i] = io.WriteString(w, line)
		}()
	}
	wg.Wait()
	return errors.Join(errs...)
}
