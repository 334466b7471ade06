// Each branch of the switch closes the body or hands it to a method that does.
package queueapi

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
)

var ErrEmpty = errors.New("queue is empty")

type Message struct {
	ID   string
	Body json.RawMessage
}

type Consumer struct{ url string }

func (c *Consumer) decode(body io.ReadCloser) (*Message, error) {
	defer body.Close()
	m := new(Message)
	err := json.NewDecoder(body).Decode(m)
	return m, err
}

func (c *Consumer) Receive() (*Message, error) {
	resp, err := http.Get(c.url)
	if err != nil {
		return nil, err
	}
	switch resp.StatusCode {
	case http.StatusOK:
		return c.decode(resp.Body)
	case http.StatusNoContent:
		resp.Body.Close()
		return nil, ErrEmpty
	default:
		text, _ := io.ReadAll(io.LimitReader(resp.Body, 200))
		if err := resp.Body.Close(); err != nil {
			return nil, err
		}
		return nil, fmt.Errorf("receive: %s: %s", resp.Status, text)
	}
}
