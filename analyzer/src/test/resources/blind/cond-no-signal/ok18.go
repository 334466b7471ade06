// The latch broadcasts at zero, and who comes later does not wait.
package latch

import "sync"

type latch struct {
	sync.Mutex
	*sync.Cond
	n int
}

func newLatch(n int) *latch {
	l := &latch{n: n}
	l.Cond = sync.NewCond(&l.Mutex)
	return l
}

func (l *latch) countDown() {
	l.Lock()
	defer l.Unlock()
	if l.n--; l.n == 0 {
		l.Broadcast()
	}
}

func (l *latch) await() {
	l.Lock()
	defer l.Unlock()
	for l.n > 0 {
		l.Wait()
	}
}

func StartTogether(prepare, run func(id int)) {
	const racers = 5
	l := newLatch(racers)
	for id := 0; id < racers; id++ {
		go func() {
			prepare(id)
			l.countDown()
			l.await()
			run(id)
		}()
	}
}
