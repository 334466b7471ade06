package told

import "sync"

// A call is told whether the lock is held.
type Link struct {
	in, out sync.Mutex
	queued  []byte
	lost    int
}

type Renewal struct{ both bool }

func (r *Renewal) parse(text []byte) {
	r.both = len(text) > 0 && text[0] == 1
}

func (l *Link) Renew(text []byte) error {
	r := &Renewal{}
	r.parse(text)
	return l.renew(r)
}

func (l *Link) renew(r *Renewal) error {
	if r.both {
		l.out.Lock()
		defer l.out.Unlock()
		l.queued = nil
	}
	return l.reset(r.both)
}

func (l *Link) reset(locked bool) error {
	if len(l.queued) > 0 {
		if locked {
			l.failLocked()
		} else {
			l.fail()
		}
	}
	return nil
}

func (l *Link) fail() {
	l.out.Lock()
	defer l.out.Unlock()
	l.failLocked()
}

func (l *Link) failLocked() { l.lost++ }

// Told the contrary.
func (l *Link) RenewAll(r *Renewal) error {
	if r.both {
		l.out.Lock()
		defer l.out.Unlock()
		l.queued = nil
	}
	return l.reset(!r.both) // want lock-double:"already held"
}
