package calls

import (
	"sync"
	"time"
)

type Cache struct {
	mu    sync.RWMutex
	once  sync.Once
	items map[string]*Item
	evict func(string)
	store Store
	timer *time.Timer
}

type Item struct {
	mu     sync.Mutex
	parent *Item
	name   string
}

type Store interface{ Save(string) }

type disk struct{ cache *Cache }

func (d *disk) Save(string) { d.cache.Len() }

func New() *Cache {
	c := &Cache{items: map[string]*Item{}}
	c.evict = c.Drop
	c.store = &disk{cache: c}
	return c
}

func (c *Cache) Len() int {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return len(c.items)
}

func (c *Cache) Drop(key string) {
	c.mu.Lock()
	delete(c.items, key)
	c.mu.Unlock()
}

func (c *Cache) Add(key string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.items[key] = &Item{name: key}
	if c.Len() > 10 { // want lock-double:"already held here"
		return
	}
}

func (c *Cache) Full() bool {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.Len() > 10 // want lock-double:"writer"
}

func (c *Cache) Trim(key string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.evict(key) // want lock-double:"already"
}

func (c *Cache) Flush(key string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.store.Save(key) // want lock-double:"already"
}

// The lock is given back around the call.
func (c *Cache) Swap(key string) {
	c.mu.Lock()
	c.mu.Unlock()
	c.Drop(key)
	c.mu.Lock()
	c.mu.Unlock()
}

// Another goroutine does not hold the lock.
func (c *Cache) Later(key string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	go c.Drop(key)
	c.timer = time.AfterFunc(time.Second, func() { c.Drop(key) })
}

// The function that comes back runs when somebody calls it.
func (c *Cache) Hold(key string) func() {
	c.mu.Lock()
	defer c.mu.Unlock()
	return sync.OnceFunc(func() { c.Drop(key) })
}

func (c *Cache) remove(key string, locked bool) {
	if !locked {
		c.mu.Lock()
		defer c.mu.Unlock()
	}
	delete(c.items, key)
}

func (c *Cache) Clear() {
	c.mu.Lock()
	defer c.mu.Unlock()
	for key := range c.items {
		c.remove(key, true)
	}
}

func (c *Cache) ClearAgain() {
	c.mu.Lock()
	defer c.mu.Unlock()
	for key := range c.items {
		c.remove(key, false) // want lock-double:"already"
	}
}

// Parent and child are two objects.
func (i *Item) path() string {
	i.mu.Lock()
	defer i.mu.Unlock()
	if i.parent == nil {
		return i.name
	}
	return i.parent.path() + "/" + i.name
}

func (c *Cache) each(f func(*Item)) {
	c.mu.RLock()
	defer c.mu.RUnlock()
	for _, item := range c.items {
		f(item) // want lock-double:"already"
	}
}

func (c *Cache) DropAll() {
	c.each(func(item *Item) { c.Drop(item.name) })
}

func (c *Cache) Names() (names []string) {
	c.each(func(item *Item) { names = append(names, item.name) })
	return names
}

// Only readers take this lock.
var config sync.RWMutex

func debug() bool {
	config.RLock()
	defer config.RUnlock()
	return true
}

func verbose() bool {
	config.RLock()
	defer config.RUnlock()
	return debug()
}

var start sync.Mutex

func twice() {
	start.Lock()
	start.Lock() // want lock-double:"already"
	start.Unlock()
	start.Unlock()
}
