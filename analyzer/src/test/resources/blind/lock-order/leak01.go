// Assigning takes the queue before the workers, and a worker's leaving the other way round.
package dispatch

import "sync"

type Dispatcher struct {
	queueMu   sync.Mutex
	queue     []string
	workersMu sync.Mutex
	workers   map[int][]string
}

func (d *Dispatcher) Assign(worker int) bool {
	d.queueMu.Lock()
	defer d.queueMu.Unlock()
	if len(d.queue) == 0 {
		return false
	}
	d.workersMu.Lock() // want lock-order:"order"
	d.workers[worker] = append(d.workers[worker], d.queue[0])
	d.workersMu.Unlock()
	d.queue = d.queue[1:]
	return true
}

func (d *Dispatcher) Leave(worker int) {
	d.workersMu.Lock()
	defer d.workersMu.Unlock()
	d.queueMu.Lock()
	d.queue = append(d.queue, d.workers[worker]...)
	d.queueMu.Unlock()
	delete(d.workers, worker)
}
