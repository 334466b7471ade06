// The lock file is open until the process ends, and the failing paths end the process.
package main

import (
	"fmt"
	"log"
	"os"
	"os/signal"
	"runtime"
	"syscall"
)

func lock(path string) *os.File {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		log.Fatalf("lock: %v", err)
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		log.Fatalf("another instance runs: %v", err)
	}
	if err := f.Truncate(0); err != nil {
		os.Exit(1)
	}
	fmt.Fprintln(f, os.Getpid())
	return f
}

func main() {
	pid := lock("/run/collector.pid")
	log.Printf("holding %s", pid.Name())
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt, syscall.SIGTERM)
	<-stop
	signal.Stop(stop)
	log.Print("bye")
	runtime.KeepAlive(pid)
}
