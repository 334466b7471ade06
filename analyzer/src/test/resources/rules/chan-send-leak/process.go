// Command process ends, and all its goroutines with it.
package main

import (
	"log"
	"time"
)

func main() {
	ch := make(chan int)
	go func() { ch <- slow() }()
	select {
	case <-ch:
	case <-time.After(time.Second):
	}
	orDie()
}

func orDie() int {
	ch := make(chan int)
	go func() { ch <- slow() }()
	select {
	case v := <-ch:
		return v
	case <-time.After(time.Second):
		log.Fatal("too slow")
	}
	return 0
}

func slow() int { return 1 }
