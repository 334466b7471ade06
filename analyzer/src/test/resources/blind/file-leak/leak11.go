// A command writes into a file that it only borrows, nobody closes it after the run.
package render

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
)

type Job struct {
	Graph  string
	Output string
}

func Render(ctx context.Context, job Job) error {
	out, err := os.Create(job.Output) // miss file-leak: a field of a type of the library keeps it
	if err != nil {
		return err
	}
	var complaints strings.Builder
	cmd := exec.CommandContext(ctx, "dot", "-Tsvg")
	cmd.Stdin = strings.NewReader(job.Graph)
	cmd.Stdout = out
	cmd.Stderr = &complaints
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("dot: %w: %s", err, complaints.String())
	}
	return nil
}
