// The janitor that the constructor starts locks against the order of the methods.
package lease

import (
	"sync"
	"time"
)

type Leases struct {
	byID    sync.Mutex
	ids     map[string]time.Time
	byOwner sync.Mutex
	owners  map[string][]string
}

func New(stop <-chan struct{}) *Leases {
	l := &Leases{ids: map[string]time.Time{}, owners: map[string][]string{}}
	go l.janitor(stop)
	return l
}

func (l *Leases) janitor(stop <-chan struct{}) {
	t := time.NewTicker(time.Minute)
	defer t.Stop()
	for {
		select {
		case <-stop:
			return
		case <-t.C:
		}
		l.byOwner.Lock()
		l.byID.Lock() // want lock-order:"order"
		for o, ids := range l.owners {
			if len(ids) > 0 && l.ids[ids[0]].Before(time.Now()) {
				delete(l.owners, o)
			}
		}
		l.byID.Unlock()
		l.byOwner.Unlock()
	}
}

func (l *Leases) Grant(owner, id string, ttl time.Duration) {
	l.byID.Lock()
	defer l.byID.Unlock()
	l.ids[id] = time.Now().Add(ttl)
	l.byOwner.Lock()
	defer l.byOwner.Unlock()
	l.owners[owner] = append(l.owners[owner], id)
}
