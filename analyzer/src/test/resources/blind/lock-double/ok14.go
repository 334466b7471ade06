// The command is looked up under the lock and run after it.
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
	c.commands = map[string]func(string) string{"get": c.get, "count": c.Count}
	return c
}

func (c *Console) get(name string) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.vars[name]
}

func (c *Console) Count(string) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return fmt.Sprint(len(c.vars))
}

func (c *Console) find(name string) (func(string) string, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	cmd, ok := c.commands[name]
	return cmd, ok
}

func (c *Console) Exec(name, arg string) string {
	if cmd, ok := c.find(name); ok {
		return cmd(arg)
	}
	return "unknown command"
}
