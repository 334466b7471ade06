// The goroutine answers first and takes the lock afterwards.
package ack

import "sync"

type Journal struct {
	mu    sync.Mutex
	acked int
	seq   int
}

func (j *Journal) Append(write func(int) bool) bool {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.seq++
	n := j.seq
	acks := make(chan bool)
	go func() {
		ok := write(n)
		acks <- ok
		j.mu.Lock()
		if ok {
			j.acked++
		}
		j.mu.Unlock()
	}()
	return <-acks
}
