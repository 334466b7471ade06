// On timeout the program ends through log.Fatal, and with it the goroutine that would still send.
package main

import (
	"flag"
	"fmt"
	"log"
	"net"
	"time"
)

func measure(addr string) (time.Duration, error) {
	start := time.Now()
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return 0, err
	}
	defer c.Close()
	return time.Since(start), nil
}

func main() {
	addr := flag.String("addr", "localhost:80", "address to measure")
	wait := flag.Duration("wait", 3*time.Second, "how long to wait")
	flag.Parse()

	took := make(chan time.Duration)
	failed := make(chan error)
	go func() {
		d, err := measure(*addr)
		if err != nil {
			failed <- err
			return
		}
		took <- d
	}()

	select {
	case d := <-took:
		fmt.Println(*addr, d)
	case err := <-failed:
		log.Printf("%s: %v", *addr, err)
	case <-time.After(*wait):
		log.Fatalf("%s: no answer after %s", *addr, *wait)
	}
}
