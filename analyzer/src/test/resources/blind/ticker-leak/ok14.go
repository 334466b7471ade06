// A command uses time.Tick in the endless loop of its main function.
package main

import (
	"fmt"
	"os"
	"os/signal"
	"time"
)

func render(at time.Time) string {
	return "\r" + at.Format("15:04:05")
}

func main() {
	interrupts := make(chan os.Signal, 1)
	signal.Notify(interrupts, os.Interrupt)
	second := time.Tick(time.Second)
	for {
		select {
		case at := <-second:
			fmt.Print(render(at))
		case <-interrupts:
			fmt.Println()
			os.Exit(0)
		}
	}
}
