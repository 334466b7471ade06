package a

import (
	"errors"
	"runtime"
	"sync"
)

func chain(mu *sync.Mutex, c chan int, loud bool) error {
	defer mu.Unlock()
	if loud {
		defer println("bye")
	} else {
		return errors.New("early")
	}
	for v := range c {
		defer println(v)
	}
	return nil
}

func results() (n int, err error) {
	defer func() {
		n++
	}()
	if n > 0 {
		return
	}
	return 2, nil
}

func recovers(step func()) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = errors.New("panicked")
		}
	}()
	defer step()
	if step == nil {
		panic("no step")
	}
	step()
	return nil
}

func handle() { _ = recover() }

func recoversByName(n int) int {
	defer handle()
	if n > 0 {
		panic(n)
	}
	return n
}

func panics(n int) int {
	defer println("unwinding")
	if n > 0 {
		panic(n)
	}
	return n
}

func exits(done chan struct{}) {
	defer close(done)
	runtime.Goexit()
}

func spread(f func(...int), rest []int) {
	defer f(rest...)
}
