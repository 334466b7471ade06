// A round tripper closes the refused response before it sends the request again.
package transport

import (
	"net/http"
	"time"
)

type Patient struct {
	Base  http.RoundTripper
	Pause time.Duration
	Max   int
}

func (p *Patient) RoundTrip(req *http.Request) (*http.Response, error) {
	for try := 0; ; try++ {
		resp, err := p.Base.RoundTrip(req.Clone(req.Context()))
		if err != nil {
			return nil, err
		}
		if resp.StatusCode != http.StatusTooManyRequests || try >= p.Max {
			return resp, nil
		}
		if err := resp.Body.Close(); err != nil {
			return nil, err
		}
		pause := time.NewTimer(p.Pause)
		select {
		case <-pause.C:
		case <-req.Context().Done():
			pause.Stop()
			return nil, req.Context().Err()
		}
	}
}
