// Package alert tells the people on call about errors in the log.
package alert

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"
)

// Chat posts to a chat room.
type Chat struct {
	url    string
	client *http.Client
}

// NewChat returns a client of the room's web hook.
func NewChat(url string) *Chat {
	return &Chat{url: url, client: &http.Client{Timeout: time.Minute}}
}

// Post sends text and waits until the room has taken it.
func (c *Chat) Post(ctx context.Context, text string) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.url, strings.NewReader(text))
	if err != nil {
		return err
	}
	resp, err := c.client.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if _, err := io.Copy(io.Discard, resp.Body); err != nil {
		return err
	}
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("chat: %s", resp.Status)
	}
	return nil
}
