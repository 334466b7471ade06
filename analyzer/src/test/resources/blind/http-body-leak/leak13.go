// A panic on a malformed manifest is turned into an error and skips the Close at the end.
package registry

import (
	"encoding/json"
	"fmt"
	"net/http"
)

type Manifest struct {
	Layers []string `json:"layers"`
	Schema int      `json:"schemaVersion"`
}

func Manifests(client *http.Client, host, name string) (m *Manifest, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("manifest of %s: %v", name, p)
		}
	}()
	resp, err := client.Get("https://" + host + "/v2/" + name + "/manifests/latest") // want http-body-leak:"not closed"
	if err != nil {
		return nil, err
	}
	m = new(Manifest)
	if decErr := json.NewDecoder(resp.Body).Decode(m); decErr != nil {
		panic(decErr)
	}
	if m.Schema != 2 {
		panic("unknown schema")
	}
	return m, resp.Body.Close()
}
