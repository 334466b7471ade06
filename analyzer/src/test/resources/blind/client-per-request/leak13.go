// An exported function without known callers fetches an exchange rate over a transport of its own.
package rates

import (
	"context"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"time"
)

type Rate struct {
	Pair  string  `json:"pair"`
	Value float64 `json:"value"`
}

func Fetch(ctx context.Context, base, pair string) (*Rate, error) {
	dialer := &net.Dialer{Timeout: 2 * time.Second}
	client := http.Client{Transport: &http.Transport{DialContext: dialer.DialContext}} // want client-per-request:"."
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, fmt.Sprintf("%s/rates/%s", base, pair), nil)
	if err != nil {
		return nil, err
	}
	resp, err := client.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("rates: %s", resp.Status)
	}
	var r Rate
	if err := json.NewDecoder(resp.Body).Decode(&r); err != nil {
		return nil, err
	}
	return &r, nil
}
