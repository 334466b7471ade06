// Package chans has channels in all directions and depths.
package chans

type Req struct {
	reply chan<- Resp
	tags  []chan string
}
type Resp struct{ next chan Req }
type Bus map[string]chan chan<- func() <-chan error
type Sem chan struct{}
type Named <-chan Sem

func (s Sem) Acquire() Sem { s <- struct{}{}; return s }
func (s Sem) Release()     { <-s }

var (
	a chan chan int
	b chan (<-chan int)
	c <-chan chan<- int
	d chan<- <-chan int
	e chan<- (chan int)
	f <-chan func() chan int
	g [2]chan *chan int
	h chan [3]chan struct{}
	i = make(chan chan chan bool, 1)
	j = (chan<- int)(nil)
	k chan struct{ c chan int }
	l chan interface{ C() chan int }
	m map[chan int]chan string
	n func(<-chan int, ...chan<- string) (chan int, <-chan error)
)

func use(bus Bus, named Named, r Req) {
	_ = <-<-a
	_ = <-<-b
	<-c <- 1
	d <- <-b
	e <- make(chan int)
	_ = <-(<-f)()
	_ = <-*<-g[0]
	_ = (<-h)[1]
	_ = <-<-<-i
	j <- 1 << 2
	_ = <-(<-k).c
	_ = <-(<-l).C()
	m[<-a] <- "x"
	x, y := n(<-b, nil, nil)
	x <- 3
	_ = (<-y).Error()
	<-bus["a"] <- func() <-chan error { return y }
	(<-named).Acquire().Release()
	r.reply <- Resp{next: make(chan Req, len(r.tags))}
	r.tags[0] <- "a" + <-r.tags[1]
	_ = <-r.tags[2] + "b"
	for req := range make(Resp0).next() {
		req.reply <- Resp{}
	}
	go func(c <-chan Req, out chan<- Resp) {
		for r := range c {
			out <- <-make(chan Resp)
			_ = r.tags
		}
	}(nil, r.reply)
	var ro <-chan int = <-a
	var so chan<- int = <-a
	_, _ = ro, so
	_ = cap(a) + len(c)
	close(so)
	p := &a
	*p <- <-*p
	_ = -<-x
	_ = !<-make(chan bool)
	_ = []chan int{x, <-a}[<-x]
	_ = <-x+<-x*2 == <-x
}

type Resp0 chan Resp

func (r Resp0) next() chan Req { return (<-r).next }

func generic[T any, C interface{ ~chan T }](in C, out chan<- T, fan ...<-chan T) (merged <-chan []T) {
	out <- <-in
	for _, c := range fan {
		out <- <-c
	}
	x := make(chan []T)
	go func() { x <- []T{<-in} }()
	return x
}
