// Close is deferred in a closure that keeps the first error in the named result.
package catalog

import (
	"context"
	"database/sql"
	"fmt"
)

type Product struct {
	ID    int64
	Price int64
}

func Cheap(ctx context.Context, tx *sql.Tx, max int64) (products []Product, err error) {
	rows, err := tx.QueryContext(ctx, "SELECT id, price FROM products WHERE price <= $1", max)
	if err != nil {
		return nil, fmt.Errorf("cheap products: %w", err)
	}
	defer func() {
		if cerr := rows.Close(); err == nil && cerr != nil {
			err = cerr
		}
	}()
	for rows.Next() {
		var p Product
		if err := rows.Scan(&p.ID, &p.Price); err != nil {
			return nil, err
		}
		if p.Price < 0 {
			return nil, fmt.Errorf("product %d has a negative price", p.ID)
		}
		products = append(products, p)
	}
	return products, rows.Err()
}
