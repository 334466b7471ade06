// The path without Done ends the process.
package main

import (
	"fmt"
	"log"
	"os"
	"sync"
)

func lineCount(name string) int {
	b, err := os.ReadFile(name)
	if err != nil {
		log.Fatalf("read: %v", err)
	}
	n := 0
	for _, c := range b {
		if c == '\n' {
			n++
		}
	}
	return n
}

func main() {
	var wg sync.WaitGroup
	counts := make([]int, len(os.Args)-1)
	for i, name := range os.Args[1:] {
		wg.Add(1)
		go func() {
			counts[i] = lineCount(name)
			if counts[i] < 0 {
				os.Exit(2)
			}
			wg.Done()
		}()
	}
	wg.Wait()
	fmt.Println(counts)
}
