//go:build go1.21

// Package fields keeps the channel of a timer in a field, which loops forget or wait for.
package fields

import "time"

type mailer struct {
	letters chan string
	sent    chan []string
	ready   chan []string
	due     <-chan time.Time
	bag     []string
}

// A bag that is sent because it is full leaves its timer running.
func (m *mailer) run(patience time.Duration) {
	for {
		select {
		case letter, ok := <-m.letters:
			if !ok {
				return
			}
			m.bag = append(m.bag, letter)
			if m.due == nil {
				m.due = time.After(patience) // want time-after-loop:"set to nil while it runs"
			}
		case <-m.due:
			m.empty()
		case m.ready <- m.bag:
			m.empty()
		}
	}
}

func (m *mailer) empty() {
	m.bag = nil
	m.due = nil
}

type oven struct {
	dough chan string
	due   <-chan time.Time
	tray  []string
}

// The field is set to nil only where its timer has fired.
func (o *oven) run(heat time.Duration) {
	for {
		select {
		case piece, ok := <-o.dough:
			if !ok {
				return
			}
			o.tray = append(o.tray, piece)
			if o.due == nil {
				o.due = time.After(heat)
			}
		case <-o.due:
			o.bake()
		}
	}
}

func (o *oven) bake() {
	o.tray = nil
	o.due = nil
}
