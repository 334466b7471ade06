// A helper that is to end the transaction returns without rollback for errors that it regards as harmless.
package comments

import (
	"database/sql"
	"errors"
	"log"
)

var errDuplicate = errors.New("comments: duplicate")

type Repo struct{ db *sql.DB }

func (r *Repo) settle(tx *sql.Tx, err error) error {
	if err == nil {
		return tx.Commit()
	}
	if errors.Is(err, errDuplicate) {
		return nil
	}
	if rb := tx.Rollback(); rb != nil {
		log.Printf("rollback: %v", rb)
	}
	return err
}

func (r *Repo) Add(post int64, text string) error {
	tx, err := r.db.Begin() // miss resource-leak: a helper that releases it on some path counts as releasing it
	if err != nil {
		return err
	}
	var n int
	err = tx.QueryRow("SELECT count(*) FROM comments WHERE post = ? AND body = ?", post, text).Scan(&n)
	if err == nil && n > 0 {
		err = errDuplicate
	}
	if err == nil {
		_, err = tx.Exec("INSERT INTO comments (post, body) VALUES (?, ?)", post, text)
	}
	return r.settle(tx, err)
}
