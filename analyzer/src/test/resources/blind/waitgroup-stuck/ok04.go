// The panic is recovered in a deferred closure that calls Done too.
package tasks

import (
	"fmt"
	"log"
	"sync"
)

type Task struct {
	Name string
	Kind string
}

func execute(t Task) int {
	if t.Kind == "" {
		panic(fmt.Sprintf("task %s has no kind", t.Name))
	}
	return len(t.Kind)
}

func finish(wg *sync.WaitGroup) {
	if r := recover(); r != nil {
		log.Printf("recovered: %v", r)
	}
	wg.Done()
}

func Run(tasks []Task) {
	var wg sync.WaitGroup
	for _, t := range tasks {
		wg.Add(1)
		go func() {
			defer finish(&wg)
			log.Printf("%s: %d", t.Name, execute(t))
		}()
	}
	wg.Wait()
}
