// An upload that fails returns before it closes the jobs, and the workers wait for more of them.
package upload

import "fmt"

type Part struct {
	Number int
	Data   []byte
}

type Store interface {
	Begin(name string) error
	Put(p Part)
}

func Upload(s Store, name string, parts []Part) error {
	jobs := make(chan Part)
	for i := 0; i < 4; i++ {
		go func() {
			for p := range jobs { // want chan-recv-leak:"blocks forever"
				s.Put(p)
			}
		}()
	}
	if err := s.Begin(name); err != nil {
		return fmt.Errorf("begin %s: %w", name, err)
	}
	for _, p := range parts {
		jobs <- p
	}
	close(jobs)
	return nil
}
