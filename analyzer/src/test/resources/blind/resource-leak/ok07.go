// A helper rolls back and says so by its result; where it does not, the caller goes on and commits.
package comments

import (
	"database/sql"
	"log"
)

type Repo struct{ db *sql.DB }

func (r *Repo) failed(tx *sql.Tx, err error) bool {
	if err == nil {
		return false
	}
	r.undo(tx)
	return true
}

func (r *Repo) undo(tx *sql.Tx) {
	if err := tx.Rollback(); err != nil {
		log.Printf("rollback: %v", err)
	}
}

func (r *Repo) Add(post int64, text string) error {
	tx, err := r.db.Begin()
	if err != nil {
		return err
	}
	_, err = tx.Exec("INSERT INTO comments (post, body) VALUES (?, ?)", post, text)
	if r.failed(tx, err) {
		return err
	}
	_, err = tx.Exec("UPDATE posts SET comments = comments + 1 WHERE id = ?", post)
	if r.failed(tx, err) {
		return err
	}
	return tx.Commit()
}
