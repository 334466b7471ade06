// Package fanout starts several senders.
package fanout

import (
	"context"
	"sync"

	"golang.org/x/sync/errgroup"
)

func all(urls []string) (sum int) {
	ch := make(chan int)
	for _, u := range urls {
		go func(u string) { ch <- get(u) }(u)
	}
	for range urls {
		sum += <-ch
	}
	return sum
}

func allByIndex(urls []string) (sum int) {
	ch := make(chan int)
	for i := 0; i < len(urls); i++ {
		go func(u string) { ch <- get(u) }(urls[i])
	}
	for i := 0; i < len(urls); i++ {
		sum += <-ch
	}
	return sum
}

func first(urls []string) int {
	ch := make(chan int)
	for _, u := range urls {
		go func(u string) {
			ch <- get(u) // want chan-send-leak:"blocks forever"
		}(u)
	}
	return <-ch
}

func firstOfTwo(a, b string) int {
	ch := make(chan int, 1)
	go func() { ch <- get(a) }()
	go func() { ch <- get(b) }()
	return <-ch
}

func firstOfThree(a, b, c string) int {
	ch := make(chan int, 1)
	for _, u := range []string{a, b, c} {
		go func(u string) {
			ch <- get(u) // want chan-send-leak:"blocks forever"
		}(u)
	}
	return <-ch
}

func stopsEarly(urls []string) int {
	ch := make(chan int)
	for _, u := range urls {
		go func(u string) {
			ch <- get(u) // want chan-send-leak:"blocks forever"
		}(u)
	}
	for range urls {
		if v := <-ch; v < 0 {
			return v
		}
	}
	return 0
}

func three() (sum int) {
	ch := make(chan int)
	for i := 0; i < 3; i++ {
		go func() { ch <- get("") }()
	}
	for i := 0; i < 3; i++ {
		sum += <-ch
	}
	return sum
}

func oneGoroutine(items []string) (sum int) {
	ch := make(chan int)
	go func() {
		for _, item := range items {
			ch <- get(item)
		}
	}()
	for range items {
		sum += <-ch
	}
	return sum
}

func workers(jobs []string) (sum int) {
	in := make(chan string)
	out := make(chan int)
	for w := 0; w < 3; w++ {
		go func() {
			for job := range in {
				out <- get(job)
			}
		}()
	}
	go func() {
		for _, j := range jobs {
			in <- j
		}
		close(in)
	}()
	for range jobs {
		sum += <-out
	}
	return sum
}

func closedByWaiter(urls []string) (sum int) {
	ch := make(chan int)
	var wg sync.WaitGroup
	for _, u := range urls {
		wg.Add(1)
		go func(u string) {
			defer wg.Done()
			ch <- get(u)
		}(u)
	}
	go func() {
		wg.Wait()
		close(ch)
	}()
	for v := range ch {
		sum += v
	}
	return sum
}

func group(ctx context.Context) error {
	g, ctx := errgroup.WithContext(ctx)
	ch := make(chan int)
	g.Go(func() error {
		ch <- get("") // want chan-send-leak:"blocks forever"
		return nil
	})
	select {
	case <-ch:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func counted(ctx context.Context, urls []string) (sum int) {
	ch := make(chan int)
	for _, u := range urls {
		go func(u string) { ch <- get(u) }(u)
	}
	got := 0
	for got < len(urls) {
		sum += <-ch
		got++
	}
	return sum
}

func countsDown(urls []string) (sum int) {
	ch := make(chan int)
	n := 0
	for _, u := range urls {
		go func(u string) { ch <- get(u) }(u)
		n++
	}
	for ; n > 0; n-- {
		sum += <-ch
	}
	return sum
}

func countsActive(urls []string, tick <-chan int) {
	ch := make(chan int)
	for _, u := range urls {
		go func(u string) { ch <- get(u) }(u)
	}
	active := len(urls)
	for {
		select {
		case <-ch:
			active--
			if active == 0 {
				return
			}
		case <-tick:
		}
	}
}

func majority(urls [5]string) int {
	ch := make(chan int, 2)
	for _, u := range urls {
		go func(u string) { ch <- get(u) }(u)
	}
	good := 0
	for range urls {
		<-ch
		if good++; good == 3 {
			break
		}
	}
	return good
}

func pair(urls [5]string) int {
	ch := make(chan int, 2)
	for _, u := range urls {
		go func(u string) {
			ch <- get(u) // want chan-send-leak:"blocks forever"
		}(u)
	}
	good := 0
	for range urls {
		<-ch
		if good++; good == 2 {
			break
		}
	}
	return good
}

func get(url string) int { return len(url) }
