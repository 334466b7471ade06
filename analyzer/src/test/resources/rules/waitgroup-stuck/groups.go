package groups

import "sync"

func Skips(items []string, skip func(string) bool) {
	var wg sync.WaitGroup
	for _, item := range items {
		wg.Add(1)
		go func() {
			if skip(item) {
				return
			}
			wg.Done()
		}()
	}
	wg.Wait() // want waitgroup-stuck:"Done"
}

func AllAtOnce(items []string, work func(string)) {
	var wg sync.WaitGroup
	wg.Add(len(items))
	for _, item := range items {
		go func() {
			defer wg.Done()
			work(item)
		}()
	}
	wg.Wait()
}

func Ten(work func(int)) {
	var wg sync.WaitGroup
	wg.Add(10)
	for i := 0; i < 10; i++ {
		go func() {
			defer wg.Done()
			work(i)
		}()
	}
	wg.Wait()
}
