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

type outbox struct {
	letters chan<- string
	name    string
}

func (o *outbox) put(letter string) { o.letters <- letter }

type office struct{ box outbox }

// A struct that comes from the caller has the channels that the caller gave it, copied or not.
func deliver(o outbox, all office) {
	o.name = "copy"
	o.put("first")
	own := all.box
	own.put("second")
	all.box.put("third")
}

// A struct that is made here has none.
func lose() {
	var b bin
	b.put("first")
}

type bin struct{ letters chan<- string }

func (b *bin) put(letter string) { b.letters <- letter } // want chan-nil:"nil"
