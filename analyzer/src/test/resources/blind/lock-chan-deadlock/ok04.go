// A full subscriber is skipped, so that the send under the lock never waits.
package topic

import "sync"

type Topic struct {
	mu      sync.Mutex
	subs    map[chan string]int
	dropped int
}

func New() *Topic { return &Topic{subs: map[chan string]int{}} }

func (t *Topic) Publish(msg string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for ch := range t.subs {
		select {
		case ch <- msg:
			t.subs[ch]++
		default:
			t.dropped++
		}
	}
}

func (t *Topic) Listen(n int, handle func(string)) {
	ch := make(chan string)
	t.mu.Lock()
	t.subs[ch] = 0
	t.mu.Unlock()
	for i := 0; i < n; i++ {
		msg, ok := <-ch
		if !ok {
			return
		}
		t.mu.Lock()
		d := t.dropped
		t.mu.Unlock()
		if d == 0 {
			handle(msg)
		}
	}
	t.mu.Lock()
	delete(t.subs, ch)
	t.mu.Unlock()
}

func (t *Topic) Close() {
	t.mu.Lock()
	defer t.mu.Unlock()
	for ch := range t.subs {
		close(ch)
		delete(t.subs, ch)
	}
}
