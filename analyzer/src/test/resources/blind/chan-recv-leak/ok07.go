// The main goroutine waits for the signal that ends the process.
package main

import (
	"fmt"
	"os"
	"os/signal"
	"time"
)

type beat struct {
	at time.Time
}

func beats(every time.Duration, out chan<- beat) {
	for {
		time.Sleep(every)
		out <- beat{time.Now()}
	}
}

func main() {
	out := make(chan beat)
	go beats(time.Second, out)
	go func() {
		for b := range out {
			fmt.Println(b.at)
		}
	}()
	sigs := make(chan os.Signal, 1)
	signal.Notify(sigs, os.Interrupt)
	<-sigs
}
