// The generic guard runs a function on its value and unlocks whatever happens in it.
package guard

import (
	"errors"
	"fmt"
	"sync"
)

type Guard[T any] struct {
	mu  sync.Mutex
	val T
}

func (g *Guard[T]) With(fn func(*T) error) (err error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v", r)
		}
	}()
	return fn(&g.val)
}

type Limits struct {
	state Guard[map[string]int]
}

func (l *Limits) Set(name string, n int) error {
	return l.state.With(func(m *map[string]int) error {
		if n < 0 {
			return errors.New("negative limit")
		}
		if *m == nil {
			*m = map[string]int{}
		}
		(*m)[name] = n
		return nil
	})
}
