// A deferred closure passes the named error to the function of WithCancelCause, nil included.
package etl

import (
	"context"
	"fmt"
)

type Stage struct {
	Name string
	Run  func(ctx context.Context, rows [][]string) ([][]string, error)
}

type Pipeline struct {
	Stages []Stage
	Watch  func(ctx context.Context)
}

func (p *Pipeline) Process(parent context.Context, rows [][]string) (_ [][]string, err error) {
	ctx, cancel := context.WithCancelCause(parent)
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("stage panicked: %v", r)
		}
		cancel(err)
	}()
	go p.Watch(ctx)
	for _, st := range p.Stages {
		if rows, err = st.Run(ctx, rows); err != nil {
			return nil, fmt.Errorf("stage %s: %w", st.Name, err)
		}
		if len(rows) == 0 {
			panic("stage " + st.Name + " lost all rows")
		}
	}
	return rows, nil
}
