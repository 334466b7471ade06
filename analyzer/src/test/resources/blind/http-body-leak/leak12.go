// A deferred closure closes the variable's last response, the first one is overwritten open.
package weather

import (
	"encoding/json"
	"net/http"
)

type Reading struct {
	Celsius float64 `json:"temp_c"`
	Station string  `json:"station"`
}

func Current(client *http.Client, primary, fallback string) (r Reading, err error) {
	var resp *http.Response
	defer func() {
		if resp != nil {
			resp.Body.Close()
		}
	}()
	resp, err = client.Get(primary) // want http-body-leak:"not closed"
	if err != nil {
		return r, err
	}
	if resp.StatusCode >= 500 {
		resp, err = client.Get(fallback)
		if err != nil {
			return r, err
		}
	}
	err = json.NewDecoder(resp.Body).Decode(&r)
	return r, err
}
