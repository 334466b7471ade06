// Only the status counts, and a helper at the second depth closes the response on every path.
package presence

import (
	"io"
	"log"
	"net/http"
	"net/url"
)

func closeQuietly(c io.Closer) {
	if err := c.Close(); err != nil {
		log.Printf("close: %v", err)
	}
}

func release(resp *http.Response) {
	if resp.ContentLength != 0 {
		_, _ = io.CopyN(io.Discard, resp.Body, 2048)
	}
	closeQuietly(resp.Body)
}

// Announce tells every peer that the node is alive and counts those that agreed.
func Announce(client *http.Client, node string, peers []string) int {
	agreed := 0
	for _, peer := range peers {
		resp, err := client.PostForm(peer, url.Values{"node": {node}})
		if err != nil {
			continue
		}
		release(resp)
		if resp.StatusCode == http.StatusAccepted {
			agreed++
		}
	}
	return agreed
}
