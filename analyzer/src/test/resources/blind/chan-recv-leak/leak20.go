// The barrier waits for a release that only the winner of the election would give, and it has left.
package elect

import "sync/atomic"

type election struct {
	leader  atomic.Int32
	release chan struct{}
}

func (e *election) campaign(id int32, lead func() error) {
	if e.leader.CompareAndSwap(0, id) {
		if err := lead(); err != nil {
			e.leader.Store(0)
			return
		}
		close(e.release)
		return
	}
	e.follow()
}

func (e *election) follow() {
	<-e.release // miss chan-recv-leak: goroutines of a loop are few in a search, and run up to their first wait before others start
}

func Elect(n int32, lead func() error) {
	e := &election{release: make(chan struct{})}
	for id := int32(1); id <= n; id++ {
		go e.campaign(id, lead)
	}
}
