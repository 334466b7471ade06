// A feed reader opens its source by scheme in a switch and defers the close inside of the branch.
package feeds

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
)

func count(r io.Reader) (lines int, err error) {
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		lines++
	}
	return lines, sc.Err()
}

func Sizes(sources []string) (map[string]int, error) {
	sizes := make(map[string]int, len(sources))
	for _, s := range sources {
		var body io.Reader
		scheme, rest, _ := strings.Cut(s, ":")
		switch scheme {
		case "file":
			f, err := os.Open(rest)
			if err != nil {
				return nil, err
			}
			defer f.Close() // want defer-in-loop:"loop"
			body = f
		case "http", "https":
			resp, err := http.Get(s)
			if err != nil {
				return nil, err
			}
			defer resp.Body.Close() // want defer-in-loop:"loop"
			body = resp.Body
		case "inline":
			body = strings.NewReader(rest)
		default:
			return nil, fmt.Errorf("unknown scheme %q", scheme)
		}
		n, err := count(body)
		if err != nil {
			return nil, err
		}
		sizes[s] = n
	}
	return sizes, nil
}
