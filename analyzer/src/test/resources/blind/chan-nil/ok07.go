// A nil channel in a select with default is just not ready.
package offer

import "sync"

type Feed struct {
	mu      sync.Mutex
	debug   chan string
	dropped int
}

func NewFeed() *Feed { return &Feed{} }

func (f *Feed) Offer(msg string) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	select {
	case f.debug <- msg:
		return true
	default:
		f.dropped++
		return false
	}
}
