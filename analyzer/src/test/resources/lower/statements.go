// Package a holds one function per kind of statement; statements.ops shows the Ops they become.
package a

import (
	"os"
	"sync"
)

type T struct {
	sync.Mutex
	n    int
	next *T
}

func merge(c bool) int {
	x := 1
	if c {
		x = 2
	}
	return x
}

func loop(n int) (sum int) {
	for i := 0; i < n; i++ {
		if i == 3 {
			continue
		}
		sum += i
	}
	return
}

func captures() func() int {
	fixed, counter := 1, 2
	f := func() int { counter++; return fixed }
	counter = 5
	return f
}

func channels(in <-chan int, out chan<- int, done chan struct{}) {
	for v := range in {
		select {
		case out <- v:
		case w, ok := <-in:
			_, _ = w, ok
		case <-done:
			return
		}
	}
	select {
	case <-done:
	}
	select {
	case out <- 1:
	default:
	}
	close(done)
}

func promoted(t *T) {
	t.Lock()
	defer t.Unlock()
	t.next.n++
}

func switches(x any, n int) string {
	switch n {
	case 1:
		n = 10
		fallthrough
	case 2, 3:
		return "few"
	default:
		os.Exit(n)
	}
	switch v := x.(type) {
	case nil:
		return "nil"
	case string:
		return v
	}
	return ""
}

func jumps(n int) {
again:
	n--
	if n > 0 && n != 7 || n == -1 {
		goto again
	}
outer:
	for {
		for {
			if n == 0 {
				break outer
			}
			continue outer
		}
	}
}

func values(m map[string]*T) (*T, bool) {
	t, ok := m["a"]
	u := &T{n: 1, next: t}
	s := []*T{u, {n: 2}}
	p := &s[0].n
	*p = 3
	b := ok && u.n > 0
	return u, b
}

func pair() (int, error) { return 0, nil }

func forward() (int, error) { return pair() }

func named() (n int, err error) {
	defer func() {
		if err != nil {
			n = 0
		}
	}()
	n, err = pair()
	return n, err
}

func spawn(jobs []func(int)) {
	var wg sync.WaitGroup
	for i, job := range jobs {
		wg.Add(1)
		go func() {
			defer wg.Done()
			job(i)
		}()
	}
	wg.Wait()
}
