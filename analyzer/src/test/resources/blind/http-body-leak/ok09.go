// The response moves into a struct that is returned and whose Close closes it.
package datasets

import (
	"encoding/csv"
	"fmt"
	"io"
	"net/http"
)

type Table struct {
	resp *http.Response
	rows *csv.Reader
}

func Open(client *http.Client, url string) (*Table, error) {
	resp, err := client.Get(url)
	if err != nil {
		return nil, err
	}
	t := &Table{resp: resp, rows: csv.NewReader(resp.Body)}
	if ct := resp.Header.Get("Content-Type"); ct != "text/csv" {
		t.Close()
		return nil, fmt.Errorf("dataset is %q", ct)
	}
	return t, nil
}

func (t *Table) Next() ([]string, error) { return t.rows.Read() }

func (t *Table) Close() error { return t.resp.Body.Close() }

func Count(client *http.Client, url string) (n int, err error) {
	t, err := Open(client, url)
	if err != nil {
		return 0, err
	}
	defer t.Close()
	for {
		if _, err = t.Next(); err == io.EOF {
			return n, nil
		}
		if err != nil {
			return n, err
		}
		n++
	}
}
