// The deferred closure closes the last response, and the first one is closed before it is overwritten.
package stockquotes

import (
	"encoding/json"
	"net/http"
)

type Quote struct {
	Symbol string
	Price  float64
}

func Lookup(client *http.Client, symbol string, hosts [2]string) (q Quote, err error) {
	var resp *http.Response
	defer func() {
		if resp != nil {
			resp.Body.Close()
		}
	}()
	if resp, err = client.Get(hosts[0] + "/quote/" + symbol); err != nil {
		return q, err
	}
	if resp.StatusCode != http.StatusOK {
		resp.Body.Close()
		if resp, err = client.Get(hosts[1] + "/quote/" + symbol); err != nil {
			return q, err
		}
	}
	err = json.NewDecoder(resp.Body).Decode(&q)
	return q, err
}
