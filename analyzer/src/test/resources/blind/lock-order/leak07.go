// The room and the user have embedded locks that joining and renaming take in opposite orders.
package chat

import "sync"

type Room struct {
	sync.RWMutex
	names map[*User]string
}

type User struct {
	sync.Mutex
	name string
	room *Room
}

func (r *Room) Join(u *User) {
	r.Lock()
	defer r.Unlock()
	u.Lock() // want lock-order:"order"
	defer u.Unlock()
	u.room = r
	r.names[u] = u.name
}

func (u *User) Rename(name string) {
	u.Lock()
	defer u.Unlock()
	u.name = name
	if r := u.room; r != nil {
		r.Lock()
		r.names[u] = name
		r.Unlock()
	}
}
