// All three methods take the queue before the workers, one of them through a helper.
package dispatch

import "sync"

type Dispatcher struct {
	queueMu   sync.Mutex
	queue     []string
	workersMu sync.Mutex
	workers   map[int][]string
}

func (d *Dispatcher) give(worker int, job string) {
	d.workersMu.Lock()
	defer d.workersMu.Unlock()
	d.workers[worker] = append(d.workers[worker], job)
}

func (d *Dispatcher) Assign(worker int) bool {
	d.queueMu.Lock()
	defer d.queueMu.Unlock()
	if len(d.queue) == 0 {
		return false
	}
	d.give(worker, d.queue[0])
	d.queue = d.queue[1:]
	return true
}

func (d *Dispatcher) Leave(worker int) {
	d.queueMu.Lock()
	defer d.queueMu.Unlock()
	d.workersMu.Lock()
	defer d.workersMu.Unlock()
	d.queue = append(d.queue, d.workers[worker]...)
	delete(d.workers, worker)
}

func (d *Dispatcher) Idle(worker int) bool {
	d.workersMu.Lock()
	defer d.workersMu.Unlock()
	return len(d.workers[worker]) == 0
}
