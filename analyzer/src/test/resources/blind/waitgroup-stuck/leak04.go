// The wait stands inside the loop that should start the other goroutines.
package notify

import "sync"

type Channel interface {
	Deliver(msg string)
}

type Notifier struct {
	mail, sms Channel
}

func (n *Notifier) Notify(msg string) {
	var wg sync.WaitGroup
	channels := [2]Channel{n.mail, n.sms}
	wg.Add(2)
	for _, ch := range channels {
		go func() {
			defer wg.Done()
			ch.Deliver(msg)
		}()
		wg.Wait() // want waitgroup-stuck:"Done"
	}
}
