// The consumer remembers the first error but ranges on until the workers are done and the channel is closed.
package thumbs

import (
	"fmt"
	"sync"
)

type Image struct {
	Name string
	Data []byte
}

type Scaler interface {
	Scale(img Image, width int) (Image, error)
}

type scaled struct {
	img Image
	err error
}

const workers = 4

func All(s Scaler, in []Image, width int) (thumbs []Image, err error) {
	todo := make(chan Image, len(in))
	for _, img := range in {
		todo <- img
	}
	close(todo)

	out := make(chan scaled)
	var wg sync.WaitGroup
	for i := 0; i < workers; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for img := range todo {
				small, err := s.Scale(img, width)
				out <- scaled{small, err}
			}
		}()
	}
	go func() {
		wg.Wait()
		close(out)
	}()

	for r := range out {
		if r.err != nil {
			if err == nil {
				err = fmt.Errorf("thumbs: %w", r.err)
			}
			continue
		}
		thumbs = append(thumbs, r.img)
	}
	if err != nil {
		return nil, err
	}
	return thumbs, nil
}
