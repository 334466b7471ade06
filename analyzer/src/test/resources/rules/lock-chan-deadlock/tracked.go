package tracked

import (
	"github.com/sasha-s/go-deadlock"
	"github.com/sourcegraph/conc"
)

type Feed struct {
	mu   deadlock.Mutex
	rows chan int
	sum  int
}

func Open() *Feed {
	f := &Feed{rows: make(chan int)}
	go func() {
		for range f.rows { // miss chan-recv-leak: a range that others may feed is not stuck
			f.mu.Lock()
			f.sum++
			f.mu.Unlock()
		}
	}()
	return f
}

func (f *Feed) Add(row int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.rows <- row // want lock-chan-deadlock:"lock"
}

// The group waits for goroutines that nobody lets go on before the end of the wait.
func Gather(parts []int) int {
	results := make(chan int)
	var group conc.WaitGroup
	for _, part := range parts {
		group.Go(func() {
			results <- part * part // want chan-deadlock:"wait for each other"
		})
	}
	group.Wait()
	sum := 0
	for range parts {
		sum += <-results
	}
	return sum
}

func GatherEach(parts []int) int {
	results := make(chan int, len(parts))
	var group conc.WaitGroup
	for _, part := range parts {
		group.Go(func() {
			results <- part * part
		})
	}
	group.Wait()
	sum := 0
	for range parts {
		sum += <-results
	}
	return sum
}
