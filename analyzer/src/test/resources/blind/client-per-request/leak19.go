// A map server guards its tile cache with a nil check, but the client it makes on a miss is a local of the request.
package tilecache

import (
	"io"
	"net/http"
	"sync"
)

type Cache struct {
	mu    sync.Mutex
	tiles map[string][]byte
}

func Mount(mux *http.ServeMux) {
	c := &Cache{tiles: map[string][]byte{}}
	mux.HandleFunc("/tile", c.serve)
}

func (c *Cache) serve(w http.ResponseWriter, r *http.Request) {
	key := r.URL.Query().Get("key")
	c.mu.Lock()
	tile := c.tiles[key]
	c.mu.Unlock()
	if tile == nil {
		var client *http.Client
		if client == nil {
			client = &http.Client{Transport: &http.Transport{Proxy: http.ProxyFromEnvironment}} // want client-per-request:"."
		}
		resp, err := client.Get("http://tiles.internal/" + key)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		defer resp.Body.Close()
		if tile, err = io.ReadAll(resp.Body); err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		c.mu.Lock()
		c.tiles[key] = tile
		c.mu.Unlock()
	}
	_, _ = w.Write(tile)
}
