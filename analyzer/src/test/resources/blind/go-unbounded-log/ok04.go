// Records go to an errgroup with a limit that was set once by the constructor.
package audit

import (
	"database/sql"
	"fmt"

	"github.com/go-kratos/kratos/v2/log"
	"golang.org/x/sync/errgroup"
)

type DBLogger struct {
	db *sql.DB
	g  *errgroup.Group
}

func NewDBLogger(db *sql.DB) *DBLogger {
	g := new(errgroup.Group)
	g.SetLimit(4)
	return &DBLogger{db: db, g: g}
}

func (d *DBLogger) Log(level log.Level, keyvals ...interface{}) error {
	line := fmt.Sprint(keyvals...)
	switch {
	case level < log.LevelInfo:
		return nil
	case level < log.LevelError:
		d.g.TryGo(func() error { return d.insert(level.String(), line) })
		return nil
	default:
		d.g.Go(func() error {
			return d.insert(level.String(), line)
		})
		return nil
	}
}

func (d *DBLogger) insert(level, line string) error {
	_, err := d.db.Exec("INSERT INTO audit(level, line) VALUES (?, ?)", level, line)
	return err
}

func (d *DBLogger) Close() error { return d.g.Wait() }
