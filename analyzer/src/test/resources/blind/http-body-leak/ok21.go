// The size of an object is asked for with HEAD, whose answer has no body (RFC 9110, 9.3.2; net/http gives the connection back at once).
package objectstore

import (
	"errors"
	"fmt"
	"net/http"
)

var ErrMissing = errors.New("object does not exist")

type Bucket struct {
	client *http.Client
	root   string
}

func NewBucket(client *http.Client, root string) *Bucket {
	return &Bucket{client: client, root: root}
}

func (b *Bucket) Size(key string) (int64, error) {
	resp, err := b.client.Head(b.root + "/" + key)
	if err != nil {
		return 0, err
	}
	if resp.StatusCode == http.StatusNotFound {
		return 0, ErrMissing
	}
	if resp.ContentLength < 0 {
		return 0, fmt.Errorf("object %s has no length", key)
	}
	return resp.ContentLength, nil
}
