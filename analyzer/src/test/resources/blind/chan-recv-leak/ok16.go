// The one who asks waits for the answer or for a timer.
package broker

import (
	"errors"
	"time"
)

type ask struct {
	topic  string
	answer chan []string
}

type Broker struct {
	asks chan ask
	quit chan struct{}
}

func New() *Broker {
	b := &Broker{asks: make(chan ask), quit: make(chan struct{})}
	go b.serve()
	return b
}

func (b *Broker) serve() {
	topics := map[string][]string{"all": nil}
	for {
		select {
		case a := <-b.asks:
			if subs, ok := topics[a.topic]; ok {
				a.answer <- subs
			}
		case <-b.quit:
			return
		}
	}
}

func (b *Broker) Subscribers(topic string, max time.Duration) ([]string, error) {
	a := ask{topic, make(chan []string, 1)}
	t := time.NewTimer(max)
	defer t.Stop()
	select {
	case b.asks <- a:
	case <-t.C:
		return nil, errors.New("busy")
	case <-b.quit:
		return nil, errors.New("closed")
	}
	select {
	case subs := <-a.answer:
		return subs, nil
	case <-t.C:
		return nil, errors.New("no answer")
	}
}

func (b *Broker) Close() { close(b.quit) }
