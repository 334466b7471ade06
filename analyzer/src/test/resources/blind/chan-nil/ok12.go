// The closure sees the channel that is stored to the captured variable before the goroutine starts.
package probe

import "time"

type Prober struct {
	ping func() error
}

func (p *Prober) Check(timeout time.Duration) error {
	var result chan error
	run := func() {
		result <- p.ping()
	}
	result = make(chan error, 1)
	go run()
	t := time.NewTimer(timeout)
	defer t.Stop()
	select {
	case err := <-result:
		return err
	case <-t.C:
		return nil
	}
}
