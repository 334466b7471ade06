// An image service opens each file in a literal that is called at once, so the defer runs at the end of each iteration.
package gallery

import (
	"image"
	_ "image/png"
	"os"
)

type Dim struct{ W, H int }

func Dimensions(paths []string) (map[string]Dim, error) {
	dims := make(map[string]Dim, len(paths))
	for _, p := range paths {
		err := func() error {
			f, err := os.Open(p)
			if err != nil {
				return err
			}
			defer f.Close()
			cfg, _, err := image.DecodeConfig(f)
			if err != nil {
				return err
			}
			dims[p] = Dim{W: cfg.Width, H: cfg.Height}
			return nil
		}()
		if err != nil {
			return nil, err
		}
	}
	return dims, nil
}
