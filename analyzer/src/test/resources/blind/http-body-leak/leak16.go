// Only the gzip reader on top of the body is closed.
package logs

import (
	"bufio"
	"compress/gzip"
	"net/http"
	"strings"
)

// Grep counts the lines of a remote archive that hold the needle, up to a limit.
func Grep(client *http.Client, archive, needle string, limit int) (int, error) {
	resp, err := client.Get(archive) // want http-body-leak:"not closed"
	if err != nil {
		return 0, err
	}
	zr, err := gzip.NewReader(resp.Body)
	if err != nil {
		return 0, err
	}
	defer zr.Close()
	hits := 0
	lines := bufio.NewScanner(zr)
	for lines.Scan() {
		if strings.Contains(lines.Text(), needle) {
			if hits++; hits == limit {
				break
			}
		}
	}
	return hits, lines.Err()
}
