// Once per partition a long-lived consumer is made with a client of its own, and all its messages share it.
package main

import (
	"bytes"
	"log"
	"net/http"
	"sync"
)

type consumer struct {
	client *http.Client
	sink   string
}

func newConsumer(sink string) *consumer {
	return &consumer{sink: sink, client: &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 4}}}
}

func (c *consumer) run(in <-chan []byte) {
	defer c.client.CloseIdleConnections()
	for m := range in {
		resp, err := c.client.Post(c.sink, "application/octet-stream", bytes.NewReader(m))
		if err != nil {
			log.Print(err)
			continue
		}
		resp.Body.Close()
	}
}

func Run(sink string, parts []<-chan []byte) {
	var wg sync.WaitGroup
	for _, in := range parts {
		wg.Add(1)
		go func() {
			defer wg.Done()
			newConsumer(sink).run(in)
		}()
	}
	wg.Wait()
}

func main() {
	a, b := make(chan []byte), make(chan []byte)
	close(a)
	close(b)
	Run("http://sink.internal", []<-chan []byte{a, b})
}
