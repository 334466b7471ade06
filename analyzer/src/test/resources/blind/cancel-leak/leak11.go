// The function of WithCancelCause is called with the error of a failed stage, but not when all stages succeed.
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
}

func (p *Pipeline) Process(parent context.Context, rows [][]string) ([][]string, error) {
	ctx, cancel := context.WithCancelCause(parent) // want cancel-leak:"cancel"
	for _, st := range p.Stages {
		out, err := st.Run(ctx, rows)
		if err != nil {
			cancel(fmt.Errorf("stage %s: %w", st.Name, err))
			return nil, context.Cause(ctx)
		}
		rows = out
	}
	return rows, nil
}
