// The constructor takes the locks the other way round, before anybody else has the value.
package ledger

import "sync"

type Ledger struct {
	accounts sync.Mutex
	journal  sync.Mutex
	balances map[string]int
	lines    []string
}

func New(opening map[string]int) *Ledger {
	l := &Ledger{balances: map[string]int{}}
	l.journal.Lock()
	defer l.journal.Unlock()
	l.accounts.Lock()
	defer l.accounts.Unlock()
	for name, n := range opening {
		l.balances[name] = n
		l.lines = append(l.lines, "open "+name)
	}
	return l
}

func (l *Ledger) Post(from, to string, n int) {
	l.accounts.Lock()
	defer l.accounts.Unlock()
	l.balances[from] -= n
	l.balances[to] += n
	l.journal.Lock()
	defer l.journal.Unlock()
	l.lines = append(l.lines, from+" to "+to)
}
