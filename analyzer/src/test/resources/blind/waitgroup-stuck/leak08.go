// A panic of the task is recovered, and the Done behind the call is never reached.
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

func Run(tasks []Task) {
	var wg sync.WaitGroup
	for _, t := range tasks {
		wg.Add(1)
		go func() {
			defer func() {
				if r := recover(); r != nil {
					log.Printf("recovered: %v", r)
				}
			}()
			log.Printf("%s: %d", t.Name, execute(t))
			wg.Done()
		}()
	}
	wg.Wait() // miss waitgroup-stuck: panics of called functions end the search of that path
}
