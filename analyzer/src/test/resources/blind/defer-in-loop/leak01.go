// A nightly import opens every CSV export of a directory and defers each close, with the error logged in a closure.
package ledgerimport

import (
	"encoding/csv"
	"fmt"
	"log"
	"os"
	"path/filepath"
)

type Booking struct {
	Account string
	Amount  string
}

func LoadExports(dir string) ([]Booking, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.csv"))
	if err != nil {
		return nil, err
	}
	var all []Booking
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return nil, fmt.Errorf("open %s: %w", name, err)
		}
		defer func() { // want defer-in-loop:"loop"
			if err := f.Close(); err != nil {
				log.Printf("close %s: %v", name, err)
			}
		}()
		rows, err := csv.NewReader(f).ReadAll()
		if err != nil {
			return nil, fmt.Errorf("parse %s: %w", name, err)
		}
		for _, row := range rows {
			if len(row) < 2 {
				continue
			}
			all = append(all, Booking{Account: row[0], Amount: row[1]})
		}
	}
	return all, nil
}
