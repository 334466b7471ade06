// A router keeps one database per tenant in a map and closes the ones that are evicted.
package tenantdb

import (
	"database/sql"
	"net/http"
	"sync"
)

type Router struct {
	mu  sync.Mutex
	dbs map[string]*sql.DB
}

func (r *Router) get(tenant string) (*sql.DB, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if db, ok := r.dbs[tenant]; ok {
		return db, nil
	}
	db, err := sql.Open("postgres", "host=db dbname="+tenant)
	if err != nil {
		return nil, err
	}
	r.dbs[tenant] = db
	return db, nil
}

func (r *Router) Evict(tenant string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	db, ok := r.dbs[tenant]
	if !ok {
		return nil
	}
	delete(r.dbs, tenant)
	return db.Close()
}

func Mount(mux *http.ServeMux) *Router {
	router := &Router{dbs: map[string]*sql.DB{}}
	mux.HandleFunc("/touch", func(w http.ResponseWriter, r *http.Request) {
		db, err := router.get(r.Header.Get("X-Tenant"))
		if err == nil {
			_, err = db.ExecContext(r.Context(), "UPDATE seen SET at = now()")
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	})
	return router
}
