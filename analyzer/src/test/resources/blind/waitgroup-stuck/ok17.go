// The done function may be called more than once by its visitor, and counts once.
package visit

import (
	"log"
	"os"
	"sync"
)

func visit(path string, each func(os.FileInfo), done func()) {
	defer done()
	fi, err := os.Stat(path)
	if err != nil {
		log.Print(err)
		return
	}
	each(fi)
	if !fi.IsDir() {
		done()
		log.Printf("visited %s", path)
	}
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
		go visit(p, add, sync.OnceFunc(wg.Done))
	}
	wg.Wait()
	mu.Lock()
	defer mu.Unlock()
	return total
}
