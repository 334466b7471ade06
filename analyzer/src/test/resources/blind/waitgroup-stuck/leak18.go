// The done function that the visitor gets is called on success only.
package visit

import (
	"log"
	"os"
	"sync"
)

func visit(path string, each func(os.FileInfo), done func()) {
	fi, err := os.Stat(path)
	if err != nil {
		log.Print(err)
		return
	}
	each(fi)
	done()
}

func All(paths []string) int64 {
	var (
		wg    sync.WaitGroup
		mu    sync.Mutex
		total int64
	)
	add := func(fi os.FileInfo) {
		mu.Lock()
		defer mu.Unlock()
		total += fi.Size()
	}
	for _, p := range paths {
		wg.Add(1)
		go visit(p, add, wg.Done)
	}
	wg.Wait() // want waitgroup-stuck:"Done"
	return total
}
