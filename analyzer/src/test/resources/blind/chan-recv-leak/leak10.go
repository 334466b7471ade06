// After the last failed attempt nothing is sent, and the waiting caller hears nothing.
package retry

import "time"

type Result struct {
	Body  []byte
	Tries int
}

type Client struct {
	get   func(url string) ([]byte, error)
	pause time.Duration
}

func (c *Client) async(url string, tries int) <-chan Result {
	res := make(chan Result, 1)
	go func() {
		for i := 1; i <= tries; i++ {
			body, err := c.get(url)
			if err == nil {
				res <- Result{body, i}
				return
			}
			time.Sleep(c.pause)
		}
	}()
	return res
}

func (c *Client) Get(url string) Result {
	return <-c.async(url, 3) // want chan-recv-leak:"blocks forever"
}
