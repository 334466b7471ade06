package a

import "iter"

func find(all iter.Seq2[int, string], wanted string) (found int) {
	defer println("done")
outer:
	for i, v := range all {
		defer println(i)
		for range all {
			if v == "" {
				continue outer
			}
			if v == "stop" {
				break outer
			}
		}
		if v == wanted {
			return i
		}
	}
	return -1
}

func plain(times func(yield func() bool), c chan int) {
	for range times {
		go func() { c <- 1 }()
	}
}
