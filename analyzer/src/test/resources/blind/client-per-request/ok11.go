// A shard set is filled by a loop over the configuration at start-up, and the requests only pick from its slice.
package shards

import (
	"database/sql"
	"errors"
	"hash/fnv"
	"net/http"
)

type Set struct{ dbs []*sql.DB }

func Open(dsns []string) (*Set, error) {
	s := &Set{}
	for _, dsn := range dsns {
		db, err := sql.Open("postgres", dsn)
		if err != nil {
			return nil, errors.Join(err, s.Close())
		}
		s.dbs = append(s.dbs, db)
	}
	return s, nil
}

func (s *Set) Close() error {
	var errs []error
	for _, db := range s.dbs {
		errs = append(errs, db.Close())
	}
	return errors.Join(errs...)
}

func (s *Set) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := fnv.New32a()
	h.Write([]byte(r.FormValue("user")))
	db := s.dbs[h.Sum32()%uint32(len(s.dbs))]
	if _, err := db.ExecContext(r.Context(), "INSERT INTO visits (who) VALUES ($1)", r.FormValue("user")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}
