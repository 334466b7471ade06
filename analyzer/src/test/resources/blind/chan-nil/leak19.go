// The named result of the helper is returned as it is, and the caller ranges over it.
package feed

import "log"

type Item struct {
	Title string
}

type Feed struct {
	items  []Item
	paused bool
}

func (f *Feed) open() (items chan Item) {
	if f.paused {
		log.Print("feed is paused")
		return
	}
	items = make(chan Item, len(f.items))
	for _, it := range f.items {
		items <- it
	}
	close(items)
	return items
}

func (f *Feed) Titles() (titles []string) {
	for it := range f.open() { // miss chan-nil: a function is explored for what it makes, and nil is not made
		titles = append(titles, it.Title)
	}
	return titles
}

func New(paused bool, items ...Item) *Feed {
	return &Feed{items: items, paused: paused}
}
