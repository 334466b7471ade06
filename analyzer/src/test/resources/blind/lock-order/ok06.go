// Two accounts are locked in the order of their numbers.
package bank

import (
	"errors"
	"sync"
)

type Account struct {
	mu      sync.Mutex
	number  int
	balance int
}

func Transfer(from, to *Account, n int) error {
	if from.number == to.number {
		return errors.New("same account")
	}
	first, second := from, to
	if to.number < from.number {
		first, second = to, from
	}
	first.mu.Lock()
	defer first.mu.Unlock()
	second.mu.Lock()
	defer second.mu.Unlock()
	if from.balance < n {
		return errors.New("balance too low")
	}
	from.balance -= n
	to.balance += n
	return nil
}
