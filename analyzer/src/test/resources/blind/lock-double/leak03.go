// A branch that was once outside of the lock still locks for itself.
package quota

import (
	"sync"
	"time"
)

type Quota struct {
	mu    sync.Mutex
	used  map[string]int
	limit int
	reset time.Time
}

func (q *Quota) Allow(user string, now time.Time) bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	if now.After(q.reset) {
		q.mu.Lock() // want lock-double:"already"
		q.used = make(map[string]int)
		q.reset = now.Add(time.Hour)
		q.mu.Unlock()
	}
	if q.used[user] >= q.limit {
		return false
	}
	q.used[user]++
	return true
}
