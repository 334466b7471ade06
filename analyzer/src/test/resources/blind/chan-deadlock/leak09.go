// The coordinator asks the worker for its state while the worker asks for its next task.
package coord

type task struct{ id int }

type worker struct {
	id    int
	tasks chan task
	state chan int
}

func (w *worker) work(run func(task)) {
	t := <-w.tasks // want chan-deadlock:"each other"
	run(t)
	w.state <- t.id
}

func (w *worker) assign() int {
	last := <-w.state
	w.tasks <- task{id: last + 1}
	return last
}

func Coordinate(run func(task)) int {
	w := &worker{id: 1, tasks: make(chan task), state: make(chan int)}
	go w.work(run)
	return w.assign()
}
