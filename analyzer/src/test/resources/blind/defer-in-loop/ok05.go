// A stage loop defers the print of each stage's duration, and its files are closed by hand at the end of the iteration.
package pipeline

import (
	"fmt"
	"io"
	"log"
	"os"
	"time"
)

type Stage struct {
	Name string
	Path string
}

func report(name string, begin time.Time) {
	log.Printf("%s began %s before the end", name, time.Since(begin))
}

func Run(w io.Writer, stages []Stage) error {
	for _, s := range stages {
		defer report(s.Name, time.Now())
		f, err := os.Open(s.Path)
		if err != nil {
			return fmt.Errorf("stage %s: %w", s.Name, err)
		}
		_, err = io.Copy(w, f)
		if closeErr := f.Close(); err == nil {
			err = closeErr
		}
		if err != nil {
			return fmt.Errorf("stage %s: %w", s.Name, err)
		}
	}
	return nil
}
