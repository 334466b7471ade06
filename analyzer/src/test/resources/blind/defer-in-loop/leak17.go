// A scheduler's worker selects between jobs and a stop signal, and a job's scratch file stays open while the worker lives.
package scratch

import (
	"context"
	"fmt"
	"io"
	"log"
	"os"
)

type Render struct {
	Name  string
	Input io.Reader
	Done  func(size int64)
}

func Worker(ctx context.Context, jobs <-chan Render) error {
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case job, ok := <-jobs:
			if !ok {
				return nil
			}
			tmp, err := os.CreateTemp("", "render-*")
			if err != nil {
				return fmt.Errorf("scratch file: %w", err)
			}
			defer tmp.Close() // want defer-in-loop:"loop"
			n, err := io.Copy(tmp, job.Input)
			if err != nil {
				log.Printf("%s: %v", job.Name, err)
				continue
			}
			job.Done(n)
		}
	}
}
