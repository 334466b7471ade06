package main

import (
	"fmt"
	"sync"
	"time"
)

type Desk struct {
	mu    sync.Mutex
	notes int
}

func (d *Desk) count() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.notes
}

// Unlocked around what it calls.
func (d *Desk) aside(f func()) {
	d.mu.Unlock()
	defer d.mu.Lock()
	f()
}

func (d *Desk) inside(f func()) {
	d.notes++
	f()
}

func (d *Desk) Ask() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.aside(func() { fmt.Println(d.count()) })
}

func (d *Desk) AskInside() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.inside(func() { fmt.Println(d.count()) }) // want lock-double:"count locks it again"
}

// Whoever is first unlocks.
func (d *Desk) Once() {
	d.mu.Lock()
	var once sync.Once
	unlock := func() { once.Do(d.mu.Unlock) }
	defer unlock()
	d.notes++
	unlock()
	fmt.Println(d.count())
}

func (d *Desk) OnceLate() {
	d.mu.Lock()
	var once sync.Once
	unlock := func() { once.Do(d.mu.Unlock) }
	defer unlock()
	fmt.Println(d.count()) // want lock-double:"count locks it again"
	unlock()
}

func later() {
	d := &Desk{}
	d.mu.Lock()
	time.AfterFunc(time.Second, d.mu.Unlock)
	d.mu.Lock()
	d.notes++
	d.mu.Unlock()
}

// Whoever receives the lock unlocks it.
func posted() {
	locks := make(chan *sync.Mutex, 1)
	go func() {
		for lock := range locks {
			lock.Unlock()
		}
	}()
	var mu sync.Mutex
	mu.Lock()
	locks <- &mu
	mu.Lock()
	fmt.Println("both")
	mu.Unlock()
	close(locks)
}

func kept() {
	locks := make(chan *sync.Mutex, 1)
	var mu sync.Mutex
	locks <- &mu
	mu.Lock()
	mu.Lock() // want lock-double:"already held"
	mu.Unlock()
}

func main() {
	d := &Desk{}
	d.Ask()
	d.AskInside()
	d.Once()
	d.OnceLate()
	later()
	posted()
	kept()
}
