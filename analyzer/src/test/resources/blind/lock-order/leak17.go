// The timer's callback locks the retries before the queue, and the enqueueing the other way round.
package mailer

import (
	"sync"
	"time"
)

type Mailer struct {
	queueMu sync.Mutex
	queue   []string
	retryMu sync.Mutex
	retries map[string]int
}

func (m *Mailer) Enqueue(mail string) {
	m.queueMu.Lock()
	defer m.queueMu.Unlock()
	m.queue = append(m.queue, mail)
	m.retryMu.Lock() // want lock-order:"order"
	delete(m.retries, mail)
	m.retryMu.Unlock()
}

func (m *Mailer) requeue() {
	m.retryMu.Lock()
	defer m.retryMu.Unlock()
	for mail, n := range m.retries {
		if n > 3 {
			continue
		}
		m.queueMu.Lock()
		m.queue = append(m.queue, mail)
		m.queueMu.Unlock()
	}
}

func (m *Mailer) Failed(mail string) {
	m.retryMu.Lock()
	m.retries[mail]++
	m.retryMu.Unlock()
	time.AfterFunc(time.Minute, m.requeue)
}
