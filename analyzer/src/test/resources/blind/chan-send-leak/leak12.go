// Workers feed an unbuffered channel that a closer goroutine closes, and the consumer returns on the first error.
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

func All(s Scaler, in []Image, width int) ([]Image, error) {
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
				out <- scaled{small, err} // want chan-send-leak:"forever"
			}
		}()
	}
	go func() {
		wg.Wait()
		close(out)
	}()

	var thumbs []Image
	for r := range out {
		if r.err != nil {
			return nil, fmt.Errorf("thumbs: %w", r.err)
		}
		thumbs = append(thumbs, r.img)
	}
	return thumbs, nil
}
