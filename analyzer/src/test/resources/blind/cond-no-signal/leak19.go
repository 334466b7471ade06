// The turn passes on between the players, but the signal goes to the condition of the one who has moved.
package turns

import "sync"

type table struct {
	mu    sync.Mutex
	white *sync.Cond
	black *sync.Cond
	turn  int
	moves []int
}

func (t *table) playWhite(rounds int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for i := 0; i < rounds; i++ {
		for t.turn != 0 {
			t.white.Wait()
		}
		t.moves = append(t.moves, i)
		t.turn = 1
		t.white.Signal()
	}
}

func (t *table) playBlack(rounds int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for i := 0; i < rounds; i++ {
		for t.turn != 1 {
			t.black.Wait() // want cond-no-signal:"Signal"
		}
		t.moves = append(t.moves, -i)
		t.turn = 0
		t.white.Signal()
	}
}

func Play() {
	t := &table{}
	t.white = sync.NewCond(&t.mu)
	t.black = sync.NewCond(&t.mu)
	go t.playBlack(1)
	go t.playWhite(1)
}
