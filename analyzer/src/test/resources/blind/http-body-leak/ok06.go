// The Close is deferred under a check for nil before the error is looked at.
package currency

import (
	"encoding/json"
	"fmt"
	"net/http"
)

type rates struct {
	Base  string             `json:"base"`
	Rates map[string]float64 `json:"rates"`
}

func Convert(client *http.Client, endpoint, from, to string, amount float64) (float64, error) {
	resp, err := client.Get(endpoint + "?base=" + from)
	if resp != nil {
		defer resp.Body.Close()
	}
	if err != nil {
		return 0, err
	}
	if resp.StatusCode != http.StatusOK {
		return 0, fmt.Errorf("rates: %s", resp.Status)
	}
	var r rates
	if err := json.NewDecoder(resp.Body).Decode(&r); err != nil {
		return 0, err
	}
	rate, ok := r.Rates[to]
	if !ok {
		return 0, fmt.Errorf("no rate for %s", to)
	}
	return amount * rate, nil
}
