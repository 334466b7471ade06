// As many goroutines are started as there are items, which the count is taken from.
package shrink

import "sync"

type Image struct {
	W, H int
}

func Shrink(images []*Image) {
	var wg sync.WaitGroup
	wg.Add(len(images))
	for _, img := range images {
		go func(img *Image) {
			defer wg.Done()
			if img == nil {
				return
			}
			img.W /= 2
			img.H /= 2
		}(img)
	}
	wg.Wait()
}
