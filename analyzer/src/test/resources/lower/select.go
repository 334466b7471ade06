package a

import "time"

func alternatives(in <-chan int, out chan<- int, done chan struct{}, f func() chan int) int {
	for {
		var v int
		var ok bool
		select {
		case v = <-in:
		case w, open := <-f():
			v, ok = w, open
		case out <- v + 1:
			v++
		case <-done:
			return v
		case <-time.After(time.Second):
		}
		_ = ok
		select {
		case out <- v:
		default:
			v = 0
		}
	}
}

func single(in <-chan int, out chan<- int, m map[string]int) int {
	select {
	case out <- 1:
	}
	select {
	case m["k"] = <-in:
		break
	}
	select {
	default:
	}
	return m["k"]
}

func block() {
	select {}
}
