// Command lighthouse asks for its settings and then shines for ever.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"time"
)

type settings struct{ Period time.Duration }

func main() {
	resp, err := http.Get("http://harbour.example/lamp") // want http-body-leak:"settles down"
	if err != nil {
		log.Fatal(err)
	}
	var s settings
	if err := json.NewDecoder(resp.Body).Decode(&s); err != nil {
		log.Fatal(err)
	}

	closed, err := http.Get("http://harbour.example/tower")
	if err != nil {
		log.Fatal(err)
	}
	closed.Body.Close()

	// In use as long as the process lives.
	chart, err := os.Open("chart.txt")
	if err != nil {
		log.Fatal(err)
	}
	lines := bufio.NewScanner(chart)
	buoy, err := net.Dial("tcp", "buoy.example:9")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		for range time.Tick(s.Period) {
			_, _ = buoy.Write([]byte{1})
		}
	}()

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	_ = stop
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(s.Period):
			if lines.Scan() {
				log.Println(lines.Text())
			}
		}
	}
}
