package feeds

import "net/http"

type client struct {
	http *http.Client
}

type options struct {
	discard bool
}

// do closes the body itself where the caller asks for that: what callers get depends on what they ask for.
func (c *client) do(r *http.Request, o *options) (*http.Response, error) {
	resp, err := c.http.Do(r)
	if err != nil {
		return nil, err
	}
	if o.discard {
		return resp, resp.Body.Close()
	}
	return resp, nil
}

// Ping asks for no body.
func (c *client) Ping(r *http.Request) (int, error) {
	resp, err := c.do(r, &options{discard: true})
	if err != nil {
		return 0, err
	}
	return resp.StatusCode, nil
}

// open never closes it.
func (c *client) open(r *http.Request) (*http.Response, error) {
	resp, err := c.http.Do(r)
	if err != nil {
		return nil, err
	}
	return resp, nil
}

func (c *client) Probe(r *http.Request) (int, error) {
	resp, err := c.open(r) // want http-body-leak:"body"
	if err != nil {
		return 0, err
	}
	return resp.StatusCode, nil
}
