// A function literal runs as a goroutine and gives each subscriber some time to take a message, with a timer for each.
package broadcast

import (
	"log"
	"sync"
	"time"
)

type Subscriber struct {
	Name string
	C    chan []byte
}

type Topic struct {
	mu   sync.Mutex
	subs []Subscriber
	feed chan []byte
	wg   sync.WaitGroup
}

func (t *Topic) Start(slow time.Duration) {
	deliver := func() {
		defer t.wg.Done()
		for msg := range t.feed {
			t.mu.Lock()
			subs := append([]Subscriber(nil), t.subs...)
			t.mu.Unlock()
			for _, s := range subs {
				select {
				case s.C <- msg:
					continue
				case <-time.After(slow): // want time-after-loop:"timer"
				}
				log.Printf("%s is slow, message lost", s.Name)
			}
		}
	}
	t.wg.Add(1)
	go deliver()
}

func (t *Topic) Stop() {
	close(t.feed)
	t.wg.Wait()
}
