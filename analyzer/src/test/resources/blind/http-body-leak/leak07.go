// One branch of a switch over the status, the one of rate limiting, forgets the body.
package mailer

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"time"
)

type RateLimited struct{ After time.Duration }

func (r RateLimited) Error() string { return "rate limited for " + r.After.String() }

func Submit(client *http.Client, url string, msg io.Reader) (id string, err error) {
	resp, err := client.Post(url, "message/rfc822", msg) // want http-body-leak:"not closed"
	if err != nil {
		return "", err
	}
	switch code := resp.StatusCode; {
	case code == http.StatusTooManyRequests:
		secs, convErr := strconv.Atoi(resp.Header.Get("Retry-After"))
		if convErr != nil {
			secs = 30
		}
		return "", RateLimited{After: time.Duration(secs) * time.Second}
	case code >= 400:
		detail, _ := io.ReadAll(io.LimitReader(resp.Body, 512))
		resp.Body.Close()
		return "", fmt.Errorf("submit: %d %s", code, detail)
	default:
		defer resp.Body.Close()
		var out struct{ ID string }
		err = json.NewDecoder(resp.Body).Decode(&out)
		return out.ID, err
	}
}
