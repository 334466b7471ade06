package promoted

import "sync"

// An account book behind an interface. Its one implementation embeds what locks, and unlocks in its own way.
type Book interface {
	Lock()
	Unlock()
	Enter(entry string)
}

type page struct {
	sync.Mutex
	entries int
	limit   int
}

func (p *page) Lock() {
	p.take()
}

func (p *page) take() {
	p.Mutex.Lock()
}

func (p *page) Unlock() {
	if p.entries > p.limit {
		p.entries = 0
	}
	p.Mutex.Unlock()
}

func (p *page) Enter(string) { p.entries++ }

type indexedPage struct {
	page
	index map[string]int
}

func (p *indexedPage) Unlock() {
	if p.entries == 0 {
		p.index = map[string]int{}
	}
	p.page.Unlock()
}

func (p *indexedPage) Enter(entry string) {
	p.page.Enter(entry)
	p.index[entry]++
}

type shelf struct{ book *indexedPage }

func (s *shelf) Book() Book { return s.book }

func openShelf() *shelf {
	return &shelf{book: &indexedPage{index: map[string]int{}}}
}

func enter(b Book, entry string) {
	b.Lock()
	defer b.Unlock()
	b.Enter(entry)
}

func enterAll(entries []string) {
	b := openShelf().Book()
	for _, entry := range entries {
		enter(b, entry)
	}
	enter(b, "sum")
	enter(b, "date")
}

func enterLocked() {
	b := openShelf().Book()
	b.Lock()
	defer b.Unlock()
	enter(b, "twice") // want lock-double:"already held here"
}

// Two types promote one Lock, and only one of them gives the lock back: which it is cannot be told.
type Slate interface {
	Lock()
	Wipe()
}

type board struct{ mu sync.Mutex }

func (b *board) Lock() { b.mu.Lock() }

func (b *board) Wipe() { b.mu.Unlock() }

type whiteboard struct{ board }

type blackboard struct {
	board
	chalk int
}

func (b *blackboard) Wipe() {
	b.chalk--
	b.board.Wipe()
}

func draw(s Slate) {
	s.Lock()
	defer s.Wipe()
}

func drawAll() {
	for _, s := range []Slate{&whiteboard{}, &blackboard{}} {
		draw(s)
		draw(s)
	}
}
