// The merge sets each source to nil when it is closed, so that its case is switched off.
package merge

type Event struct {
	Seq int
}

func merge(a, b <-chan Event) <-chan Event {
	out := make(chan Event)
	go func() {
		defer close(out)
		for a != nil || b != nil {
			select {
			case e, ok := <-a:
				if !ok {
					a = nil
					continue
				}
				out <- e
			case e, ok := <-b:
				if !ok {
					b = nil
					continue
				}
				out <- e
			}
		}
	}()
	return out
}

func produce(n int) <-chan Event {
	c := make(chan Event)
	go func() {
		defer close(c)
		for i := 0; i < n; i++ {
			c <- Event{i}
		}
	}()
	return c
}

func Sum(n int) (total int) {
	for e := range merge(produce(n), produce(2*n)) {
		total += e.Seq
	}
	return total
}
