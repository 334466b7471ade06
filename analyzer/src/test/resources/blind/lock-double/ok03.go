// Every directory locks itself and then its children.
package vfs

import "sync"

type Dir struct {
	mu       sync.Mutex
	name     string
	size     int64
	children []*Dir
}

func (d *Dir) Mkdir(name string) *Dir {
	d.mu.Lock()
	defer d.mu.Unlock()
	c := &Dir{name: name}
	d.children = append(d.children, c)
	return c
}

func (d *Dir) Usage() int64 {
	d.mu.Lock()
	defer d.mu.Unlock()
	sum := d.size
	for _, c := range d.children {
		sum += c.Usage()
	}
	return sum
}
