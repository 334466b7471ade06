// The consumer acknowledges each item at once and keeps the batch for later.
package batch

type Item struct {
	ID int
}

type queue struct {
	items chan Item
	acks  chan int
}

func (q *queue) produce(n int) {
	defer close(q.items)
	for i := 0; i < n; i++ {
		q.items <- Item{i}
		<-q.acks
	}
}

func (q *queue) consume(size int, store func([]Item)) {
	var batch []Item
	for it := range q.items {
		q.acks <- it.ID
		batch = append(batch, it)
		if len(batch) == size {
			store(batch)
			batch = nil
		}
	}
	if len(batch) > 0 {
		store(batch)
	}
}

func Transfer(n int, store func([]Item)) {
	q := &queue{items: make(chan Item), acks: make(chan int)}
	go q.produce(n)
	q.consume(10, store)
}
