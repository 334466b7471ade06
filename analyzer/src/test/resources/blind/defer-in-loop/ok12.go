// A queue consumer hands each message to a method, whose defers run when the method returns.
package thumbs

import (
	"context"
	"io"
	"log"
	"net/http"
	"os"
	"time"
)

type Task struct{ URL, Target string }

type Consumer struct {
	client *http.Client
	tasks  <-chan Task
}

func NewConsumer(tasks <-chan Task) *Consumer {
	return &Consumer{client: http.DefaultClient, tasks: tasks}
}

func (c *Consumer) Run(ctx context.Context) {
	for t := range c.tasks {
		if err := c.handle(ctx, t); err != nil {
			log.Printf("thumbnail of %s: %v", t.URL, err)
		}
	}
}

func (c *Consumer) handle(ctx context.Context, t Task) error {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, t.URL, nil)
	if err != nil {
		return err
	}
	resp, err := c.client.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	out, err := os.Create(t.Target)
	if err != nil {
		return err
	}
	defer out.Close()
	_, err = io.Copy(out, resp.Body)
	return err
}
