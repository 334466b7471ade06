// A parameter tells whether the caller already holds the lock.
package graph

import "sync"

type Graph struct {
	mu    sync.RWMutex
	edges map[string][]string
}

func (g *Graph) neighbors(n string, held bool) []string {
	if !held {
		g.mu.RLock()
		defer g.mu.RUnlock()
	}
	return g.edges[n]
}

func (g *Graph) Neighbors(n string) []string {
	return g.neighbors(n, false)
}

func (g *Graph) Link(a, b string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, x := range g.neighbors(a, true) {
		if x == b {
			return
		}
	}
	g.edges[a] = append(g.edges[a], b)
}
