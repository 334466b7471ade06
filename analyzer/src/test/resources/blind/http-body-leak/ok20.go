// A subscription keeps the open body in a field, its Reconnect and Stop methods close it.
package sse

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"sync"
)

type Subscription struct {
	client *http.Client
	url    string

	mu   sync.Mutex
	body io.ReadCloser
}

func Subscribe(client *http.Client, url string) *Subscription {
	return &Subscription{client: client, url: url}
}

func (s *Subscription) Reconnect() (*bufio.Scanner, error) {
	resp, err := s.client.Get(s.url)
	if err != nil {
		return nil, err
	}
	if ct := resp.Header.Get("Content-Type"); ct != "text/event-stream" {
		resp.Body.Close()
		return nil, fmt.Errorf("%s is no event stream but %s", s.url, ct)
	}
	s.mu.Lock()
	old := s.body
	s.body = resp.Body
	s.mu.Unlock()
	if old != nil {
		old.Close()
	}
	return bufio.NewScanner(resp.Body), nil
}

func (s *Subscription) Stop() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.body != nil {
		s.body.Close()
		s.body = nil
	}
}
