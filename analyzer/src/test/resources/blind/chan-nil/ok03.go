// The select without cases keeps the main goroutine and so the process alive.
package main

import (
	"log"
	"net/http"
	"time"
)

func health(w http.ResponseWriter, _ *http.Request) {
	w.WriteHeader(http.StatusNoContent)
}

func beat() {
	for {
		log.Print("alive")
		time.Sleep(time.Minute)
	}
}

func serve(addr string) {
	go func() {
		log.Fatal(http.ListenAndServe(addr, nil))
	}()
	go beat()
	select {}
}

func main() {
	http.HandleFunc("/health", health)
	serve(":8080")
}
