package intake

import (
	"sync"
	"time"
)

type pace struct {
	Beat chan bool
	most int
	stop chan struct{}
	wg   sync.WaitGroup
}

// newPace lets so many beats through in each second.
func newPace(most int) *pace {
	p := &pace{Beat: make(chan bool), most: most, stop: make(chan struct{})}
	p.wg.Add(1)
	go p.run()
	return p
}

func (p *pace) run() {
	defer p.wg.Done()
	second := time.NewTicker(time.Second)
	defer second.Stop()
	count := 0
	for {
		select {
		case <-p.stop:
			return
		case <-second.C:
			count = 0
		default:
			if count < p.most {
				select {
				case p.Beat <- true:
					count++
				case <-p.stop:
					return
				}
			}
		}
	}
}

func (p *pace) end() {
	close(p.stop)
	p.wg.Wait()
}

// Drive waits for one beat before each of its calls.
func Drive(most int, calls []func()) {
	p := newPace(most)
	defer p.end()
	for _, call := range calls {
		<-p.Beat
		call()
	}
}
