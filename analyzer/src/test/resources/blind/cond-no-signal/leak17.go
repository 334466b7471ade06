// The latch signals once at zero, for which all the goroutines wait.
package latch

import "sync"

type latch struct {
	mu   sync.Mutex
	zero *sync.Cond
	n    int
}

func newLatch(n int) *latch {
	l := &latch{n: n}
	l.zero = sync.NewCond(&l.mu)
	return l
}

func (l *latch) countDown() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.n--; l.n == 0 {
		l.zero.Signal()
	}
}

func (l *latch) await() {
	l.mu.Lock()
	defer l.mu.Unlock()
	for l.n > 0 {
		l.zero.Wait() // miss cond-no-signal: more calls by others are needed than are tried at a time
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
