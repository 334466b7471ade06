// One timer before the loop is drained and reset on each turn by a helper.
package consumer

import (
	"log"
	"time"
)

type Message struct {
	Topic string
	Body  []byte
}

func rearm(t *time.Timer, d time.Duration) {
	if !t.Stop() {
		select {
		case <-t.C:
		default:
		}
	}
	t.Reset(d)
}

func Run(in <-chan Message, handle func(Message) error) {
	idle := time.NewTimer(time.Minute)
	defer idle.Stop()
	for {
		select {
		case m, ok := <-in:
			if !ok {
				return
			}
			if err := handle(m); err != nil {
				log.Printf("topic %s: %v", m.Topic, err)
			}
		case <-idle.C:
			log.Print("no messages for a minute")
		}
		rearm(idle, time.Minute)
	}
}
