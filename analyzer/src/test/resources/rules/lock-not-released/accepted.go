package locks

import "sync"

// Replay has more paths than are followed, but unlocks only what it has locked: nobody takes over what Size leaves.
type journal struct {
	mu    sync.Mutex
	flags [8]bool
	lines []string
}

func (j *journal) Replay(a, b, c, d, e, f, g, h bool) int {
	n := 0
	if a {
		n += 1
	}
	if b {
		n += 2
	}
	if c {
		n += 4
	}
	if d {
		n += 8
	}
	j.mu.Lock()
	if e {
		n += 16
	}
	if f {
		j.mu.Unlock()
		return n
	}
	if g {
		n += 32
	}
	j.mu.Unlock()
	for i := range j.flags {
		if a && !b || c && !d || e && !f || g && !h {
			n++
		}
		j.mu.Lock()
		if i > n && a {
			j.mu.Unlock()
			continue
		}
		if i > n+1 && b {
			j.mu.Unlock()
			break
		}
		j.mu.Unlock()
	}
	return n
}

func (j *journal) Size() int {
	j.mu.Lock() // want lock-not-released:"j.mu"
	return len(j.lines)
}

// A lock of an embedded mutex whose type nobody outside can name.
type bucket struct {
	sync.RWMutex
	drops int
}

type well struct{ first *bucket }

func (w *well) Draw() {
	w.first.Lock()
	defer w.first.Unlock()
	w.first.drops--
}

func (w *well) Level() int {
	w.first.RLock() // want lock-not-released:"w.first"
	return w.first.drops
}

// Whoever closes a session looks it up first.
type seat struct {
	mu    sync.Mutex
	taken string
}

type hall struct{ seats []*seat }

func (h *hall) at(row int) *seat {
	if row < 0 {
		row = 0
	}
	return h.seats[row]
}

func (h *hall) Occupy(row int, who string) {
	s := h.at(row)
	s.mu.Lock()
	s.taken = who
}

func (h *hall) Leave(row int) {
	s := h.at(row)
	s.taken = ""
	s.mu.Unlock()
}

// Readers alone never wait for each other.
type almanac struct {
	mu    sync.RWMutex
	pages []string
}

func (a *almanac) First() string {
	a.mu.RLock()
	return a.pages[0]
}

func (a *almanac) Last() string {
	a.mu.RLock()
	defer a.mu.RUnlock()
	return a.pages[len(a.pages)-1]
}

// An implementation of the interface gives it back.
type gate interface{ open() }

type sluice struct {
	mu    sync.Mutex
	level int
}

func (s *sluice) shut() {
	s.mu.Lock()
	s.level = 0
}

func (s *sluice) open() {
	s.level = 9
	s.mu.Unlock()
}

func (s *sluice) Level() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.level
}

func release(g gate) { g.open() }

// The function that comes back gives it back.
type booth struct {
	mu  sync.Mutex
	who string
}

func (b *booth) Enter(who string) func() {
	b.mu.Lock()
	b.who = who
	return func() {
		b.who = ""
		b.mu.Unlock()
	}
}

func (b *booth) Who() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.who
}

// A goroutine leaves nothing to anybody.
type meter struct {
	mu    sync.Mutex
	total int
}

func (m *meter) Start(ticks chan int) {
	go func() {
		m.mu.Lock() // want lock-not-released:"m.mu"
		m.total += <-ticks
	}()
}

func (m *meter) Total() int {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.total
}

// What was taken out of the table is nobody's: Drop waits for those who still work with it, and keeps the lock.
type parcel struct {
	mu     sync.Mutex
	weight int
}

type counter struct {
	mu      sync.Mutex
	parcels map[string]*parcel
}

func (c *counter) Weigh(name string, more int) {
	c.mu.Lock()
	p, ok := c.parcels[name]
	if !ok {
		p = &parcel{}
		c.parcels[name] = p
	}
	p.mu.Lock()
	c.mu.Unlock()
	p.weight += more
	p.mu.Unlock()
}

func (c *counter) Drop(name string, p *parcel) {
	c.mu.Lock()
	delete(c.parcels, name)
	p.mu.Lock()
	c.mu.Unlock()
}

// The table itself is not taken out of anything.
func (c *counter) Forget(name string) {
	c.mu.Lock() // want lock-not-released:"c.mu"
	delete(c.parcels, name)
}
