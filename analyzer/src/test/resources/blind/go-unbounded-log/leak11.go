// A kratos tee logger starts one goroutine per sink for every record and waits for none.
package tee

import (
	"fmt"
	"io"

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
	t.mirror(fmt.Sprintf("%s %v\n", level, keyvals))
	return nil
}

func (t *Tee) mirror(line string) {
	for _, w := range t.mirrors {
		go write(w, line) // want go-unbounded-log:"log record"
	}
}

func write(w io.Writer, line string) {
	if _, err := io.WriteString(w, line); err != nil {
		fmt.Println("mirror:", err)
	}
}
