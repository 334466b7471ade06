// The variable gets a channel on both branches, by different helpers.
package source

func fromSlice(vs []int) chan int {
	ch := make(chan int, len(vs))
	for _, v := range vs {
		ch <- v
	}
	close(ch)
	return ch
}

func generate(n int) chan int {
	ch := make(chan int)
	go func() {
		defer close(ch)
		for i := 0; i < n; i++ {
			ch <- i
		}
	}()
	return ch
}

func Total(vs []int, n int) (sum int) {
	var in chan int
	if len(vs) > 0 {
		in = fromSlice(vs)
	} else {
		in = generate(n)
	}
	for v := range in {
		sum += v
	}
	return sum
}
