// A transaction is begun with the lock held and ended by commit or rollback on every path.
package kv

import "sync"

type DB struct {
	mu   sync.Mutex
	data map[string]string
}

type Tx struct {
	db      *DB
	changes map[string]string
}

func (db *DB) begin() *Tx {
	db.mu.Lock()
	return &Tx{db: db, changes: map[string]string{}}
}

func (tx *Tx) commit() {
	for k, v := range tx.changes {
		tx.db.data[k] = v
	}
	tx.db.mu.Unlock()
}

func (tx *Tx) rollback() {
	tx.changes = nil
	tx.db.mu.Unlock()
}

func (db *DB) Update(fn func(set func(k, v string)) error) error {
	tx := db.begin()
	err := fn(func(k, v string) { tx.changes[k] = v })
	if err != nil {
		tx.rollback()
		return err
	}
	tx.commit()
	return nil
}
