// A consumer of a message stream waits for each message with a new timer of a minute.
package consumer

import (
	"log"
	"time"
)

type Message struct {
	Topic string
	Body  []byte
}

type Consumer struct {
	in     <-chan Message
	handle func(Message) error
}

func (c *Consumer) Run() {
	for {
		select {
		case m, ok := <-c.in:
			if !ok {
				return
			}
			if err := c.handle(m); err != nil {
				log.Printf("topic %s: %v", m.Topic, err)
			}
		case <-time.After(time.Minute): // want time-after-loop:"timer"
			log.Print("no messages for a minute")
		}
	}
}
