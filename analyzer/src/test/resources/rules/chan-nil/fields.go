package fields

type Worker struct {
	jobs chan int
	quit chan struct{}
}

func Start() {
	w := &Worker{jobs: make(chan int)}
	go func() {
		<-w.quit // want chan-nil:"nil"
	}()
	go func() { w.jobs <- 1 }()
	<-w.jobs
}

func SwitchedOff(in chan int) (sum int) {
	out := make(chan int, 1)
	var idle chan int
	select {
	case out <- 1:
	case v := <-idle:
		sum += v
	}
	return sum
}
