// An inventory walks over two nested loops, and the inner one opens a manifest for each bin of each shelf.
package inventory

import (
	"encoding/json"
	"fmt"
	"os"
)

type Manifest struct {
	SKU   string `json:"sku"`
	Count int    `json:"count"`
}

type Shelf struct {
	Name string
	Bins []string
}

func Totals(root string, shelves []Shelf) (map[string]int, error) {
	totals := map[string]int{}
	for _, shelf := range shelves {
		for _, bin := range shelf.Bins {
			path := fmt.Sprintf("%s/%s/%s.json", root, shelf.Name, bin)
			if f, err := os.Open(path); err == nil {
				defer f.Close() // want defer-in-loop:"loop"
				var m Manifest
				if err := json.NewDecoder(f).Decode(&m); err != nil {
					return nil, err
				}
				totals[m.SKU] += m.Count
			} else if !os.IsNotExist(err) {
				return nil, err
			}
		}
	}
	return totals, nil
}
