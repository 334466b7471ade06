// The log file is given to the standard logger, which keeps it until the process ends.
package logging

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
)

func Setup(dir, program string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	name := filepath.Join(dir, program+".log")
	f, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o640)
	if err != nil {
		return fmt.Errorf("log: %w", err)
	}
	if _, err := fmt.Fprintf(f, "--- %s, pid %d\n", program, os.Getpid()); err != nil {
		f.Close()
		return err
	}
	log.SetFlags(log.LstdFlags | log.LUTC)
	log.SetOutput(f)
	return nil
}
