package main

import (
	"fmt"
	"sync"
)

// Two goroutines play in turn: each unlocks what the other one waits for.
type rally struct{ left, right sync.Mutex }

func play(r *rally) {
	r.right.Lock()
	go func() {
		for i := 0; i < 5; i++ {
			r.left.Lock()
			fmt.Println("left")
			r.right.Unlock()
		}
	}()
	go func() {
		for i := 0; i < 5; i++ {
			r.right.Lock()
			fmt.Println("right")
			r.left.Unlock()
		}
	}()
}

func playLocally() {
	var left, right sync.Mutex
	right.Lock()
	go func() {
		for i := 0; i < 5; i++ {
			left.Lock()
			fmt.Println("left")
			right.Unlock()
		}
	}()
	go func() {
		for i := 0; i < 5; i++ {
			right.Lock()
			fmt.Println("right")
			left.Unlock()
		}
	}()
}

type parcel struct {
	mu   sync.Mutex
	sent int
}

// The goroutine unlocks, where one is started.
func (p *parcel) send(really bool) {
	p.mu.Lock() // want lock-not-released:"still held"
	if really {
		go func() {
			p.sent++
			p.mu.Unlock()
		}()
	}
}

func main() {
	play(&rally{})
	playLocally()
	p := &parcel{}
	p.send(false)
	p.send(true)
}
