package a

type worker struct{ jobs chan int }

func (w *worker) run(id int) {}

func spawn(w *worker, f func(...int), rest []int) {
	go w.run(1)
	go func(n int) { w.jobs <- n }(2)
	go f(rest...)
	go println("x")
	go close(w.jobs)
}
