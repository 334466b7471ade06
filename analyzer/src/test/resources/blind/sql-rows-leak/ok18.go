// A reader keeps its rows in a field, the next search closes the ones before and Close the last.
package archive

import (
	"database/sql"
	"errors"
	"io"
)

type Reader struct {
	db   *sql.DB
	rows *sql.Rows
}

func NewReader(db *sql.DB) *Reader { return &Reader{db: db} }

func (r *Reader) Search(term string) error {
	if err := r.Close(); err != nil {
		return err
	}
	rows, err := r.db.Query("SELECT subject FROM mails WHERE subject LIKE ?", "%"+term+"%")
	if err != nil {
		return err
	}
	r.rows = rows
	return nil
}

func (r *Reader) Read() (subject string, err error) {
	if r.rows == nil {
		return "", errors.New("no search")
	}
	if !r.rows.Next() {
		if err := r.rows.Err(); err != nil {
			return "", err
		}
		return "", io.EOF
	}
	err = r.rows.Scan(&subject)
	return subject, err
}

func (r *Reader) Close() error {
	if r.rows == nil {
		return nil
	}
	rows := r.rows
	r.rows = nil
	return rows.Close()
}
