// A parallel hash starts a group task for each file, and the task's literal closes the file it opened.
package treehash

import (
	"crypto/sha256"
	"errors"
	"io"
	"os"
	"sync"
)

type group struct {
	wg   sync.WaitGroup
	mu   sync.Mutex
	errs []error
}

func (g *group) Go(task func() error) {
	g.wg.Add(1)
	go func() {
		defer g.wg.Done()
		if err := task(); err != nil {
			g.mu.Lock()
			defer g.mu.Unlock()
			g.errs = append(g.errs, err)
		}
	}()
}

func Sums(paths []string) ([][]byte, error) {
	var g group
	sums := make([][]byte, len(paths))
	for i, p := range paths {
		g.Go(func() error {
			f, err := os.Open(p)
			if err != nil {
				return err
			}
			defer f.Close()
			h := sha256.New()
			if _, err := io.Copy(h, f); err != nil {
				return err
			}
			sums[i] = h.Sum(nil)
			return nil
		})
	}
	g.wg.Wait()
	return sums, errors.Join(g.errs...)
}
