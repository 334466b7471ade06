// The jobs are closed by a deferred call, also when the upload fails at once.
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
	defer close(jobs)
	for i := 0; i < 4; i++ {
		go func() {
			for p := range jobs {
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
	return nil
}
