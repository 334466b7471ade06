// The function that would wake the readers is left over and nobody calls it.
package config

import "sync"

type Config struct {
	mu      sync.RWMutex
	changed *sync.Cond
	version int
	values  map[string]string
}

func New() *Config {
	c := &Config{values: map[string]string{}}
	c.changed = sync.NewCond(c.mu.RLocker())
	return c
}

func (c *Config) announce() {
	c.changed.Broadcast()
}

func (c *Config) Set(k, v string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.version++
	c.values[k] = v
}

func (c *Config) After(version int, key string) string {
	c.changed.L.Lock()
	defer c.changed.L.Unlock()
	for c.version <= version {
		c.changed.Wait() // want cond-no-signal:"Signal"
	}
	return c.values[key]
}
