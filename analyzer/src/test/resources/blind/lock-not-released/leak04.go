// One branch of the command switch returns with the account locked.
package ledger

import (
	"fmt"
	"sync"
)

type Account struct {
	mu      sync.Mutex
	balance int64
	frozen  bool
}

type Command struct {
	Kind   string
	Amount int64
}

func (a *Account) Apply(cmd Command) error {
	a.mu.Lock() // want lock-not-released:"held"
	switch cmd.Kind {
	case "deposit":
		a.balance += cmd.Amount
	case "withdraw":
		if a.balance < cmd.Amount {
			a.mu.Unlock()
			return fmt.Errorf("balance %d is too low", a.balance)
		}
		a.balance -= cmd.Amount
	case "freeze":
		a.frozen = true
	default:
		return fmt.Errorf("unknown command %q", cmd.Kind)
	}
	a.mu.Unlock()
	return nil
}
