// A registry makes a journal per room, and dropping a room deletes the map's entry without a close of its journal.
package rooms

import (
	"fmt"
	"os"
	"sync"
)

type journal struct{ file *os.File }

func (j *journal) line(text string) error {
	_, err := fmt.Fprintln(j.file, text)
	return err
}

type Registry struct {
	mu    sync.Mutex
	rooms map[string]*journal
}

func NewRegistry() *Registry { return &Registry{rooms: map[string]*journal{}} }

func (r *Registry) Say(room, text string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	j := r.rooms[room]
	if j == nil {
		file, err := os.Create(room + ".journal") // miss resource-hidden: maps and slices count as owners
		if err != nil {
			return err
		}
		j = &journal{file: file}
		r.rooms[room] = j
	}
	return j.line(text)
}

func (r *Registry) Drop(room string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.rooms, room)
}
