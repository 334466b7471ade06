// A webhook worker makes a transport by new for each event it takes from its queue.
package events

import (
	"bytes"
	"log"
	"net/http"
)

type Event struct {
	Target string
	Body   []byte
}

func Worker(queue <-chan Event) {
	for e := range queue {
		if err := deliver(e); err != nil {
			log.Printf("deliver to %s: %v", e.Target, err)
		}
	}
}

func deliver(e Event) error {
	t := new(http.Transport) // want client-per-request:"."
	t.ForceAttemptHTTP2 = true
	c := http.Client{Transport: t}
	resp, err := c.Post(e.Target, "application/json", bytes.NewReader(e.Body))
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
