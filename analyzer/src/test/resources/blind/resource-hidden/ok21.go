// A generic cache of open files closes the ones that fall out and all the others in the end.
package filecache

import (
	"errors"
	"os"
)

type Cache[K comparable] struct {
	path func(K) string
	open map[K]*os.File
}

func New[K comparable](path func(K) string) *Cache[K] {
	return &Cache[K]{path: path, open: map[K]*os.File{}}
}

func (c *Cache[K]) ReadAt(k K, p []byte, off int64) (int, error) {
	f, ok := c.open[k]
	if !ok {
		var err error
		if f, err = os.Open(c.path(k)); err != nil {
			return 0, err
		}
		c.open[k] = f
	}
	return f.ReadAt(p, off)
}

func (c *Cache[K]) Clear() error {
	var errs []error
	for k, f := range c.open {
		errs = append(errs, f.Close())
		delete(c.open, k)
	}
	return errors.Join(errs...)
}
