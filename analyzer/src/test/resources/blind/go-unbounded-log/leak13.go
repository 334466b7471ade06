// A package function retries the delivery in a goroutine that lives for minutes, one for every kratos record.
package retrying

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/go-kratos/kratos/v2/log"
)

type Logger struct {
	URL string
}

var errStatus = errors.New("retrying: unexpected status")

func (l Logger) Log(level log.Level, keyvals ...interface{}) error {
	if level < log.LevelWarn {
		return nil
	}
	deliver(context.Background(), l.URL, fmt.Sprint(keyvals...), 8)
	return nil
}

func deliver(ctx context.Context, url, text string, attempts int) {
	go func() { // want go-unbounded-log:"log record"
		wait := time.Second
		for i := 0; i < attempts; i++ {
			if err := post(ctx, url, text); err == nil {
				return
			}
			time.Sleep(wait)
			wait *= 2
		}
	}()
}

func post(ctx context.Context, url, text string) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, url, strings.NewReader(text))
	if err != nil {
		return err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode >= http.StatusMultipleChoices {
		return errStatus
	}
	return nil
}
