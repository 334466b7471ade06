// One order goes through an interface, whose only implementation has a lock of its own.
package billing

import "sync"

type Sink interface {
	Record(account string, cents int)
}

type Meter struct {
	mu   sync.Mutex
	open map[string]int
	sink Sink
}

type Ledger struct {
	mu    sync.Mutex
	total map[string]int
	meter *Meter
}

func New() (*Meter, *Ledger) {
	l := &Ledger{total: map[string]int{}}
	m := &Meter{open: map[string]int{}, sink: l}
	l.meter = m
	return m, l
}

func (m *Meter) Settle(account string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.sink.Record(account, m.open[account])
	delete(m.open, account)
}

func (l *Ledger) Record(account string, cents int) {
	l.mu.Lock() // want lock-order:"order"
	l.total[account] += cents
	l.mu.Unlock()
}

func (l *Ledger) Balance(account string) int {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.meter.mu.Lock()
	defer l.meter.mu.Unlock()
	return l.total[account] + l.meter.open[account]
}
