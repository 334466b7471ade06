package a

type box struct{ c chan int }

func sends(c chan<- int, b *box, f func() (chan int, int)) {
	c <- 1
	b.c <- 2
	cs := []chan int{b.c}
	cs[0] <- <-b.c
}
