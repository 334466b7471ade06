// A stock service of net/rpc, whose method opens the warehouse database for each call.
package stock

import (
	"database/sql"
	"net/rpc"
)

type Query struct{ SKU string }

type Level struct{ Units int }

type Stock struct{ dsn string }

func Publish(dsn string) error { return rpc.Register(&Stock{dsn: dsn}) }

func (s *Stock) Level(q *Query, out *Level) error {
	db, err := sql.Open("sqlserver", s.dsn) // want client-per-request:"."
	if err != nil {
		return err
	}
	defer db.Close()
	stmt, err := db.Prepare("SELECT units FROM levels WHERE sku = @p1")
	if err != nil {
		return err
	}
	defer stmt.Close()
	return stmt.QueryRow(q.SKU).Scan(&out.Units)
}
