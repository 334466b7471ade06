// Package plugins registers functions at start-up and calls them by name.
package plugins

type plugin interface{ Execute(args []string) error }

type echo struct{ prefix string }

func (e echo) Execute(args []string) error { return nil }

var registry = map[string]func() plugin{}

func init() { register("echo", newEcho) }

func register(name string, create func() plugin) { registry[name] = create }

func newEcho() plugin { return echo{} }

// Run runs a plugin.
func Run(name string) {
	if create, ok := registry[name]; ok {
		create().Execute(nil)
	}
}
