// A fan-out defers the Done of a wait group that was filled before, while each reply is closed in its iteration.
package fanout

import (
	"net/http"
	"sync"
)

type Notifier struct {
	hooks   []string
	pending *sync.WaitGroup
}

func New(hooks []string, pending *sync.WaitGroup) *Notifier {
	return &Notifier{hooks: hooks, pending: pending}
}

// Notify tells all hooks; the pending group gets free of them when all have been asked.
func (n *Notifier) Notify() (refused int) {
	n.pending.Add(len(n.hooks))
	for _, h := range n.hooks {
		defer n.pending.Done()
		resp, err := http.Post(h, "text/plain", nil)
		if err != nil {
			refused++
			continue
		}
		if resp.StatusCode >= 400 {
			refused++
		}
		resp.Body.Close()
	}
	return refused
}
