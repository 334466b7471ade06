package circles

func Exchange() {
	ask, answer := make(chan int), make(chan int)
	go func() {
		answer <- 1 // want chan-deadlock:"each other"
		<-ask
	}()
	go func() {
		ask <- 2
		<-answer
	}()
}

func Itself() {
	ch := make(chan int)
	ch <- 1 // want chan-deadlock:"only itself"
	<-ch
}

func Buffered() {
	ch := make(chan int, 1)
	ch <- 1
	<-ch
}
