// Each file is handed to a goroutine that hashes it and closes it on both of its ways out.
package checksums

import (
	"crypto/sha1"
	"fmt"
	"io"
	"os"
	"sync"
)

type Sums struct {
	mu  sync.Mutex
	hex map[string]string
}

func (s *Sums) add(f *os.File) {
	h := sha1.New()
	if _, err := io.Copy(h, f); err != nil {
		f.Close()
		return
	}
	name := f.Name()
	f.Close()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.hex[name] = fmt.Sprintf("%x", h.Sum(nil))
}

func Of(paths ...string) (map[string]string, error) {
	s := &Sums{hex: make(map[string]string, len(paths))}
	var wg sync.WaitGroup
	defer wg.Wait()
	for _, p := range paths {
		f, err := os.Open(p)
		if err != nil {
			wg.Wait()
			return nil, err
		}
		wg.Add(1)
		go func() {
			defer wg.Done()
			s.add(f)
		}()
	}
	wg.Wait()
	return s.hex, nil
}
