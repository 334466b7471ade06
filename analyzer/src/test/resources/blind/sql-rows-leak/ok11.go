// The query per item is wrapped in a function literal, so each defer runs before the next item.
package matching

import (
	"context"
	"database/sql"
)

type Pair struct{ Buyer, Seller int64 }

func Match(ctx context.Context, db *sql.DB, buyers []int64) ([]Pair, error) {
	stmt, err := db.PrepareContext(ctx, "SELECT seller, price, ceiling FROM offers WHERE buyer = ?")
	if err != nil {
		return nil, err
	}
	defer stmt.Close()
	var pairs []Pair
	for _, buyer := range buyers {
		err := func() error {
			rows, err := stmt.QueryContext(ctx, buyer)
			if err != nil {
				return err
			}
			defer rows.Close()
			for rows.Next() {
				var seller, price, ceiling int64
				if err := rows.Scan(&seller, &price, &ceiling); err != nil {
					return err
				}
				if price <= ceiling {
					pairs = append(pairs, Pair{buyer, seller})
					return nil
				}
			}
			return rows.Err()
		}()
		if err != nil {
			return nil, err
		}
	}
	return pairs, nil
}
