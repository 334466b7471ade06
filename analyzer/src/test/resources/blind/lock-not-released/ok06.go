// The path without Unlock ends the process.
package main

import (
	"log"
	"os"
	"sync"
)

type journal struct {
	mu    sync.Mutex
	lines []string
}

func (j *journal) write(line string) {
	j.mu.Lock()
	if len(j.lines) > 1000 {
		log.Fatal("journal overflow")
	}
	if line == "quit" {
		os.Exit(3)
	}
	j.lines = append(j.lines, line)
	j.mu.Unlock()
}

func main() {
	j := &journal{}
	for _, a := range os.Args[1:] {
		j.write(a)
	}
}
