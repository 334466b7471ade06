// Each worker gets an empty pill at the end, as many as there are workers.
package pills

import "sync"

type task struct {
	name string
	run  func()
	last bool
}

type pool struct {
	tasks chan task
	wg    sync.WaitGroup
}

func (p *pool) work() {
	defer p.wg.Done()
	for {
		t := <-p.tasks
		if t.last {
			return
		}
		t.run()
	}
}

func Run(tasks map[string]func()) {
	const workers = 3
	p := &pool{tasks: make(chan task)}
	p.wg.Add(workers)
	for i := 0; i < workers; i++ {
		go p.work()
	}
	for name, run := range tasks {
		p.tasks <- task{name: name, run: run}
	}
	for i := 0; i < workers; i++ {
		p.tasks <- task{last: true}
	}
	p.wg.Wait()
}
