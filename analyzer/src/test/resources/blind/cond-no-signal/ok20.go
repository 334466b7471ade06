// Each player signals the other's condition after the move.
package turns

import "sync"

type seat struct {
	cond *sync.Cond
	id   int
}

type table struct {
	mu    sync.Mutex
	seats [2]seat
	turn  int
	moves []int
}

func newTable() *table {
	t := &table{}
	for i := range t.seats {
		t.seats[i] = seat{sync.NewCond(&t.mu), i}
	}
	return t
}

func (t *table) play(id, rounds int) {
	me, other := &t.seats[id], &t.seats[1-id]
	t.mu.Lock()
	defer t.mu.Unlock()
	for i := 0; i < rounds; i++ {
		for t.turn != me.id {
			me.cond.Wait()
		}
		t.moves = append(t.moves, me.id)
		t.turn = other.id
		other.cond.Signal()
	}
}

func Play(rounds int) int {
	t := newTable()
	var wg sync.WaitGroup
	for id := range t.seats {
		wg.Add(1)
		go func() {
			defer wg.Done()
			t.play(id, rounds)
		}()
	}
	wg.Wait()
	t.mu.Lock()
	defer t.mu.Unlock()
	return len(t.moves)
}
