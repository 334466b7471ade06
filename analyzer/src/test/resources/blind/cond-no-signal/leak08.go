// The generic mailbox has a condition that its Post forgets.
package mailbox

import "sync"

type Mailbox[T any] struct {
	sync.Mutex
	filled *sync.Cond
	msgs   []T
}

func New[T any]() *Mailbox[T] {
	m := &Mailbox[T]{}
	m.filled = sync.NewCond(m)
	return m
}

func (m *Mailbox[T]) Post(v T) {
	m.Lock()
	defer m.Unlock()
	m.msgs = append(m.msgs, v)
}

func (m *Mailbox[T]) Next() T {
	m.Lock()
	defer m.Unlock()
	for len(m.msgs) == 0 {
		m.filled.Wait() // want cond-no-signal:"Signal"
	}
	v := m.msgs[0]
	m.msgs = m.msgs[1:]
	return v
}

func Lines() *Mailbox[string] { return New[string]() }
