// A command borrows two files, and both are closed by defers behind the checks of their errors.
package pgdump

import (
	"context"
	"fmt"
	"os"
	"os/exec"
)

func Dump(ctx context.Context, database, target string) error {
	out, err := os.Create(target)
	if err != nil {
		return err
	}
	defer out.Close()
	errs, err := os.OpenFile(target+".log", os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer errs.Close()
	cmd := exec.CommandContext(ctx, "pg_dump", "--format=custom", database)
	cmd.Stdout, cmd.Stderr = out, errs
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("pg_dump: %w", err)
	}
	if err := cmd.Wait(); err != nil {
		return fmt.Errorf("pg_dump of %s: %w", database, err)
	}
	return out.Sync()
}
