// An application collects what it opens as closers of one list, and its end goes through the list backwards.
package app

import (
	"database/sql"
	"errors"
	"io"
	"os"
)

type App struct {
	db      *sql.DB
	log     *os.File
	closers []io.Closer
}

func New(dsn, logPath string) (*App, error) {
	a := &App{}
	db, err := sql.Open("postgres", dsn)
	if err != nil {
		return nil, err
	}
	a.db = db
	a.closers = append(a.closers, db)
	log, err := os.Create(logPath)
	if err != nil {
		return nil, errors.Join(err, a.Close())
	}
	a.log = log
	a.closers = append(a.closers, log)
	return a, nil
}

func (a *App) Ping() error {
	if err := a.db.Ping(); err != nil {
		_, logErr := a.log.WriteString(err.Error() + "\n")
		return errors.Join(err, logErr)
	}
	return nil
}

func (a *App) Close() error {
	var errs []error
	for i := len(a.closers) - 1; i >= 0; i-- {
		errs = append(errs, a.closers[i].Close())
	}
	return errors.Join(errs...)
}
