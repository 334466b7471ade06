// A failed debit unlocks only the target account, and the source stays locked.
package transfer

import (
	"errors"
	"sync"
)

type Wallet struct {
	mu    sync.Mutex
	coins int
}

type Exchange struct {
	hot  Wallet
	cold Wallet
}

func (e *Exchange) Store(n int) error {
	e.hot.mu.Lock() // want lock-not-released:"held"
	e.cold.mu.Lock()
	if e.hot.coins < n {
		e.cold.mu.Unlock()
		return errors.New("not enough coins")
	}
	e.hot.coins -= n
	e.cold.coins += n
	e.cold.mu.Unlock()
	e.hot.mu.Unlock()
	return nil
}

func (e *Exchange) Credit(n int) {
	e.hot.mu.Lock()
	e.hot.coins += n
	e.hot.mu.Unlock()
}
