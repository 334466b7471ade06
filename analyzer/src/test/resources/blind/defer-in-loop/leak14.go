// A webhook sender keeps trying for as long as the receiver answers with a server error, each answer left open.
package webhook

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"time"
)

var ErrRejected = errors.New("webhook rejected")

func Deliver(ctx context.Context, url string, payload []byte) error {
	wait := time.Second
	for {
		req, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(payload))
		if err != nil {
			return err
		}
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			return err
		}
		defer resp.Body.Close() // want defer-in-loop:"loop"
		switch {
		case resp.StatusCode < 300:
			return nil
		case resp.StatusCode < 500:
			return ErrRejected
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		time.Sleep(wait)
		wait *= 2
	}
}
