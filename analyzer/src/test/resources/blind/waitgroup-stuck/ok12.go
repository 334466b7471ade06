// The timer's callback calls Done, also for the message that it drops.
package delay

import (
	"sync"
	"time"
)

type Delayer struct {
	wg   sync.WaitGroup
	send func(string)
}

func (d *Delayer) deliver(msg string, deadline time.Time) {
	defer d.wg.Done()
	if time.Now().After(deadline) {
		return
	}
	d.send(msg)
}

func (d *Delayer) After(pause time.Duration, msg string) {
	d.wg.Add(1)
	deadline := time.Now().Add(2 * pause)
	time.AfterFunc(pause, func() { d.deliver(msg, deadline) })
}

func (d *Delayer) Close() {
	d.wg.Wait()
}
