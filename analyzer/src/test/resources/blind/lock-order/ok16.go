// The table is only ever read-locked, so that its place in the order cannot make anybody wait.
package proxy

import "sync"

type Proxy struct {
	tableMu sync.RWMutex
	table   map[string]string
	hitsMu  sync.Mutex
	hits    map[string]int
}

func New(table map[string]string) *Proxy {
	return &Proxy{table: table, hits: map[string]int{}}
}

func (p *Proxy) Route(host string) string {
	p.tableMu.RLock()
	defer p.tableMu.RUnlock()
	p.hitsMu.Lock()
	p.hits[host]++
	p.hitsMu.Unlock()
	return p.table[host]
}

func (p *Proxy) Unused() (names []string) {
	p.hitsMu.Lock()
	defer p.hitsMu.Unlock()
	p.tableMu.RLock()
	defer p.tableMu.RUnlock()
	for host := range p.table {
		if p.hits[host] == 0 {
			names = append(names, host)
		}
	}
	return names
}
