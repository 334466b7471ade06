package handed

import (
	"fmt"
	"sync"
)

// Two goroutines take turns: the one that is started has the lock from the beginning, though it has not taken it.
func relay() {
	var turn sync.Mutex
	turn.Lock()
	quit := make(chan struct{})
	go func() {
		for {
			fmt.Println("prepared")
			turn.Unlock()
			turn.Lock()
			fmt.Println("torn down")
			select {
			case quit <- struct{}{}:
				return
			default:
			}
		}
	}()
	for lap := 0; lap < 9; lap++ {
		turn.Lock()
		fmt.Println(lap)
		turn.Unlock()
	}
	<-quit
}

// The goroutine that unlocks was there before.
func early() {
	var turn sync.Mutex
	ready := make(chan struct{})
	go func() {
		<-ready
		turn.Unlock()
	}()
	turn.Lock()
	close(ready)
	turn.Lock()
	fmt.Println("second")
	turn.Unlock()
}

// The goroutine takes the lock itself before it unlocks: nobody gives back the first one.
func mine() {
	var turn sync.Mutex
	turn.Lock()
	go func() {
		turn.Lock()
		fmt.Println("prepared")
		turn.Unlock()
	}()
	turn.Lock() // want lock-double:"already held here"
	turn.Unlock()
}
