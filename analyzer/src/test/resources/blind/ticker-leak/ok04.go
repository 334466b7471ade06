// A daemon starts one reporting goroutine in main; its ticker runs until the process ends.
package main

import (
	"log"
	"net/http"
	"sync/atomic"
	"time"
)

var served atomic.Int64

func report(every time.Duration) {
	ticker := time.NewTicker(every)
	var before int64
	for range ticker.C {
		now := served.Load()
		log.Printf("%d requests in %s", now-before, every)
		before = now
	}
}

func main() {
	go report(time.Minute)
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		served.Add(1)
		w.WriteHeader(http.StatusNoContent)
	})
	log.Fatal(http.ListenAndServe("localhost:8080", nil))
}
