// A payment webhook is posted and a bad status returns before the body is closed.
package payments

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
)

type Notifier struct {
	client   *http.Client
	endpoint string
}

type Receipt struct {
	ID     string `json:"id"`
	Status string `json:"status"`
}

func (n *Notifier) Notify(ctx context.Context, order string, cents int64) (*Receipt, error) {
	payload, err := json.Marshal(map[string]any{"order": order, "amount": cents})
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, n.endpoint, bytes.NewReader(payload))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := n.client.Do(req) // want http-body-leak:"not closed"
	if err != nil {
		return nil, fmt.Errorf("notify %s: %w", order, err)
	}
	if resp.StatusCode >= 300 {
		return nil, fmt.Errorf("notify %s: gateway said %s", order, resp.Status)
	}
	defer resp.Body.Close()
	var r Receipt
	if err := json.NewDecoder(resp.Body).Decode(&r); err != nil {
		return nil, err
	}
	return &r, nil
}
