// The semaphore is acquired inside the goroutine, so it bounds the posts but not the goroutines.
package throttle

import (
	"context"
	"log/slog"
	"net/http"
	"strings"
)

const maxPosts = 4

type Sink struct {
	slog.Handler
	url string
	sem chan struct{}
}

func NewSink(next slog.Handler, url string) *Sink {
	return &Sink{Handler: next, url: url, sem: make(chan struct{}, maxPosts)}
}

func (s *Sink) Handle(ctx context.Context, r slog.Record) error {
	text := r.Level.String() + " " + r.Message
	go func() { // want go-unbounded-log:"log record"
		s.sem <- struct{}{}
		defer func() { <-s.sem }()

		resp, err := http.Post(s.url, "text/plain", strings.NewReader(text))
		if err != nil {
			return
		}
		resp.Body.Close()
	}()
	return s.Handler.Handle(ctx, r)
}
