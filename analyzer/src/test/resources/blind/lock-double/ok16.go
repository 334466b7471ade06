// The outer type and the one it embeds have a mutex each, by the same name.
package account

import "sync"

type ledger struct {
	mu    sync.Mutex
	lines []int
}

func (l *ledger) Post(n int) int {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.lines = append(l.lines, n)
	return len(l.lines)
}

type Account struct {
	ledger
	mu      sync.Mutex
	balance int
}

func (a *Account) Deposit(n int) int {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.balance += n
	return a.Post(n)
}

func (a *Account) Undo() {
	a.ledger.mu.Lock()
	defer a.ledger.mu.Unlock()
	if n := len(a.lines); n > 0 {
		a.lines = a.lines[:n-1]
	}
}
