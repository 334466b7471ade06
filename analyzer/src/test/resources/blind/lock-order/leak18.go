// Begin hands the lock of the catalog to its callers, who then lock the log, and a rotation does the opposite.
package db

import "sync"

type DB struct {
	catalog sync.Mutex
	log     sync.Mutex
	tables  map[string]int
	records []string
	rotated int
}

func (d *DB) begin() { d.catalog.Lock() }
func (d *DB) end()   { d.catalog.Unlock() }

func (d *DB) Create(table string) {
	d.begin()
	defer d.end()
	d.tables[table] = 0
	d.log.Lock() // want lock-order:"order"
	d.records = append(d.records, "create "+table)
	d.log.Unlock()
}

func (d *DB) Rotate() int {
	d.log.Lock()
	defer d.log.Unlock()
	d.catalog.Lock()
	d.rotated += len(d.tables)
	d.catalog.Unlock()
	n := len(d.records)
	d.records = nil
	return n
}
