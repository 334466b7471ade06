// The limiter refuses to start the function, and with it goes the Done.
package limiter

import "sync"

type Limiter struct {
	slots chan struct{}
}

func New(n int) *Limiter {
	return &Limiter{slots: make(chan struct{}, n)}
}

func (l *Limiter) try(fn func()) bool {
	select {
	case l.slots <- struct{}{}:
	default:
		return false
	}
	go func() {
		defer func() { <-l.slots }()
		fn()
	}()
	return true
}

func Each(items []string, handle func(string)) (refused int) {
	l := New(4)
	var wg sync.WaitGroup
	for _, it := range items {
		wg.Add(1)
		started := l.try(func() {
			defer wg.Done()
			handle(it)
		})
		if !started {
			refused++
		}
	}
	wg.Wait() // miss waitgroup-stuck: loops over what comes from outside run twice in a search, and the limiter has room for more
	return refused
}
