// A helper checks the status and closes on failure, its caller closes what it was given.
package tickets

import (
	"encoding/json"
	"fmt"
	"net/http"
)

type Ticket struct {
	Key     string
	Summary string
}

type Tracker struct {
	client *http.Client
	base   string
}

func (t *Tracker) get(path string) (*http.Response, error) {
	resp, err := t.client.Get(t.base + path)
	if err != nil {
		return nil, err
	}
	if resp.StatusCode != http.StatusOK {
		resp.Body.Close()
		return nil, fmt.Errorf("tracker: GET %s: %s", path, resp.Status)
	}
	return resp, nil
}

func (t *Tracker) Ticket(key string) (*Ticket, error) {
	resp, err := t.get("/issue/" + key)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	ticket := new(Ticket)
	if err := json.NewDecoder(resp.Body).Decode(ticket); err != nil {
		return nil, err
	}
	return ticket, nil
}
