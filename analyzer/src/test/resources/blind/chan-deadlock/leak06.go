// The producer waits for the acknowledgement of each item, the consumer for a whole batch.
package batch

import "fmt"

type Item struct {
	ID int
}

type queue struct {
	items chan Item
	acks  chan int
}

func (q *queue) produce(n int) {
	for i := 0; i < n; i++ {
		q.items <- Item{i}
		<-q.acks // want chan-deadlock:"each other"
	}
	close(q.items)
}

func (q *queue) consume(size int, store func([]Item)) {
	for {
		batch := make([]Item, 0, size)
		for len(batch) < size {
			it, ok := <-q.items
			if !ok {
				return
			}
			batch = append(batch, it)
		}
		store(batch)
		for _, it := range batch {
			q.acks <- it.ID
		}
	}
}

func Transfer() {
	q := &queue{items: make(chan Item), acks: make(chan int)}
	go q.produce(100)
	q.consume(10, func(b []Item) { fmt.Println(len(b)) })
}
