// A reader of the routes waits for the stats, whose holder reads the routes while a writer waits in between.
package proxy

import "sync"

type Proxy struct {
	routesMu sync.RWMutex
	routes   map[string]string
	statsMu  sync.Mutex
	hits     map[string]int
}

func (p *Proxy) Route(host string) string {
	p.routesMu.RLock()
	defer p.routesMu.RUnlock()
	p.statsMu.Lock() // want lock-order:"order"
	p.hits[host]++
	p.statsMu.Unlock()
	return p.routes[host]
}

func (p *Proxy) Unused() []string {
	p.statsMu.Lock()
	defer p.statsMu.Unlock()
	p.routesMu.RLock()
	defer p.routesMu.RUnlock()
	var names []string
	for host := range p.routes {
		if p.hits[host] == 0 {
			names = append(names, host)
		}
	}
	return names
}

func (p *Proxy) SetRoute(host, to string) {
	p.routesMu.Lock()
	p.routes[host] = to
	p.routesMu.Unlock()
}
