// The commands are method values in a map, run under the lock that one of them takes.
package console

import (
	"fmt"
	"sync"
)

type Console struct {
	mu       sync.Mutex
	vars     map[string]string
	commands map[string]func(arg string) string
}

func New() *Console {
	c := &Console{vars: map[string]string{}}
	c.commands = map[string]func(string) string{
		"get":   c.get,
		"count": c.Count,
	}
	return c
}

func (c *Console) get(name string) string { return c.vars[name] }

func (c *Console) Count(string) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return fmt.Sprint(len(c.vars))
}

func (c *Console) Exec(name, arg string) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	cmd, ok := c.commands[name]
	if !ok {
		return "unknown command"
	}
	return cmd(arg) // want lock-double:"already"
}
