// The goroutine gets the stop channel as an argument before it is made.
package poll

import "time"

type Poller struct {
	stop chan struct{}
	last time.Time
}

func (p *Poller) wait(stop <-chan struct{}) {
	<-stop // want chan-nil:"nil"
	p.last = time.Now()
}

func Start() *Poller {
	p := &Poller{}
	var stop chan struct{}
	go p.wait(stop)
	stop = make(chan struct{})
	p.stop = stop
	return p
}

func (p *Poller) Stop() { close(p.stop) }
