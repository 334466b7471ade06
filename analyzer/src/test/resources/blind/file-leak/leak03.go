// Both defers name the input by mistake, the output is never closed.
package csvtool

import (
	"encoding/csv"
	"errors"
	"io"
	"os"
)

// Project keeps one column of a table.
func Project(from, to string, column int) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to) // want file-leak:"not closed"
	if err != nil {
		return err
	}
	defer in.Close()
	r, w := csv.NewReader(in), csv.NewWriter(out)
	for {
		rec, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		if column >= len(rec) {
			return errors.New("row is too short")
		}
		if err := w.Write(rec[column : column+1]); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}
