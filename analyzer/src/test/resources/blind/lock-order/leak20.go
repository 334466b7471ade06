// The state listener locks the view in its own goroutine per change, against the order of the view.
package ui

import "sync"

type Model struct {
	sync.Mutex
	items []string
}

type View struct {
	sync.Mutex
	model *Model
	lines int
}

func NewView(m *Model) *View { return &View{model: m} }

func (v *View) Redraw() int {
	v.Lock()
	defer v.Unlock()
	v.model.Lock() // want lock-order:"order"
	defer v.model.Unlock()
	v.lines = len(v.model.items)
	return v.lines
}

func (v *View) Add(item string) {
	go func() {
		m := v.model
		m.Lock()
		defer m.Unlock()
		m.items = append(m.items, item)
		v.Lock()
		v.lines++
		v.Unlock()
	}()
}
